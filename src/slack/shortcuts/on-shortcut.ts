import type { RespondFn, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { Refusal } from '../../incident/refusal.ts';
import { byNotice, byResponse } from '../asking/answer.ts';
import { askerOf, refuseGuests } from '../asking/asker.ts';
import { answerFailure } from '../asking/failure.ts';
import { showView } from '../asking/show-view.ts';
import type { ActionContext, Edge } from '../edge.ts';
import { historyMessage, type SlackMessage } from '../history-message.ts';
import { shortcuts } from './index.ts';

const used = z.object({
  callback_id: z.string(),
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  message: z.looseObject({ thread_ts: z.string().optional() }).optional(),
  response_url: z.string().nullish(),
});

type Used = z.infer<typeof used>;

export async function onShortcut(edge: Edge, args: SlackShortcutMiddlewareArgs): Promise<void> {
  await args.ack();
  const use = used.parse(args.body);
  const shortcut = shortcuts.find(({ id }) => id === use.callback_id);
  if (!shortcut) return;
  const context = contextOf(edge, use, args.respond);
  try {
    await refuseGuests(context);
    if (shortcut.kind === 'global') await shortcut.run(context);
    else await shortcut.run(clickedMessage(use), context);
  } catch (error) {
    await answerFailure(error, context, shortcut.id);
  }
}

function contextOf(edge: Edge, use: Used, respond: RespondFn): ActionContext {
  const { trigger_id } = use;
  const openModal: ActionContext['openModal'] = (view) => showView(edge.web, { triggerId: trigger_id }, view);
  return {
    ...askerOf(edge, use.user.id, trigger_id),
    ...(use.response_url ? byResponse(respond, use.message?.thread_ts) : byNotice(openModal)),
    channelId: use.channel?.id ?? '',
    openModal,
  };
}

function clickedMessage({ message }: Used): SlackMessage {
  const found = historyMessage(message);
  if (!found) throw new Refusal('invalid', 'There is nothing in that message that could be read.');
  return found;
}
