import type { RespondFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { actionNamed } from '../action.ts';
import { byNotice, byResponse } from '../asking/answer.ts';
import { askerOf, refuseGuests } from '../asking/asker.ts';
import { answerFailure } from '../asking/failure.ts';
import { showView } from '../asking/show-view.ts';
import type { ActionContext, Edge } from '../edge.ts';
import { publishHome } from '../home/publish-home.ts';
import { actions } from './index.ts';

const click = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  view: z.object({ id: z.string(), type: z.string() }).nullish(),
  response_url: z.string().nullish(),
});

type Click = z.infer<typeof click>;

/** Every click is acknowledged, those of link buttons and of buttons that are no longer known as well. */
export async function onClick(edge: Edge, { ack, body, respond }: SlackActionMiddlewareArgs): Promise<void> {
  await ack();
  const clicked = click.safeParse(body).data;
  const [pressed] = clicked?.actions ?? [];
  const action = pressed && actionNamed(actions, pressed.action_id);
  if (!clicked || !action || pressed.value === undefined) return;
  const context = contextOf(edge, clicked, respond);
  try {
    await refuseGuests(context);
    await action.run(action.value.parse(JSON.parse(pressed.value)), context);
  } catch (error) {
    await answerFailure(error, context, action.id);
  }
  if (clicked.view?.type === 'home') await publishHome(edge, clicked.user.id);
}

function contextOf(edge: Edge, clicked: Click, respond: RespondFn): ActionContext {
  const { trigger_id, view } = clicked;
  const show: ActionContext['openModal'] = (shown) =>
    showView(edge.web, { triggerId: trigger_id, over: view?.type === 'modal' }, shown);
  return {
    ...askerOf(edge, clicked.user.id, trigger_id),
    ...(clicked.response_url ? byResponse(respond, clicked.message?.thread_ts) : byNotice(show)),
    channelId: clicked.channel?.id ?? '',
    triggerId: trigger_id,
    viewId: view?.id ?? null,
    openModal: show,
  };
}
