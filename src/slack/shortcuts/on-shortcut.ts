import type { RespondFn, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { byNotice, byResponse } from '../answer.ts';
import { askerOf, refuseGuests } from '../asker.ts';
import type { ActionContext, Edge } from '../edge.ts';
import { answerFailure } from '../failure.ts';
import { message } from '../message.ts';
import { shortcuts } from './index.ts';

const used = z.object({
  callback_id: z.string(),
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }).optional(),
  message: message.optional(),
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
    else if (use.message) await shortcut.run(use.message, context);
  } catch (error) {
    await answerFailure(error, context, shortcut.id);
  }
}

function contextOf(edge: Edge, use: Used, respond: RespondFn): ActionContext {
  const { trigger_id } = use;
  const openModal: ActionContext['openModal'] = async (view) => {
    await edge.web.views.open({ trigger_id, view });
  };
  return {
    ...askerOf(edge, use.user.id, trigger_id),
    ...(use.response_url ? byResponse(respond, use.message?.thread_ts) : byNotice(openModal)),
    channelId: use.channel?.id ?? '',
    triggerId: trigger_id,
    viewId: null,
    openModal,
  };
}
