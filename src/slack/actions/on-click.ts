import type { RespondFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { Refusal } from '../../incident/refusal.ts';
import { actionNamed } from '../action.ts';
import { byNotice, byResponse } from '../asking/answer.ts';
import { askerOf, refuseGuests } from '../asking/asker.ts';
import { answerFailure } from '../asking/failure.ts';
import { showView } from '../asking/show-view.ts';
import type { ActionContext, Edge } from '../edge.ts';
import { publishHome } from '../home/publish-home.ts';
import { fieldsOf, viewState } from '../modals/submission.ts';
import { actions } from './index.ts';

const click = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string(),
  actions: z
    .array(z.object({ action_id: z.string(), value: z.string().optional(), url: z.string().optional() }))
    .min(1),
  channel: z.object({ id: z.string() }).optional(),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  view: z.object({ type: z.string(), private_metadata: z.string().default(''), state: viewState.optional() }).nullish(),
  response_url: z.string().nullish(),
});

type Click = z.infer<typeof click>;

/** Every click is acknowledged, those of link buttons too, which Slack follows by itself. */
export async function onClick(edge: Edge, { ack, body, respond }: SlackActionMiddlewareArgs): Promise<void> {
  await ack();
  const clicked = click.parse(body);
  const [pressed] = clicked.actions;
  if (!pressed || pressed.url) return;
  const action = actionNamed(actions, pressed.action_id);
  const context = contextOf(edge, clicked, respond);
  try {
    await refuseGuests(context);
    if (!action)
      throw new Refusal('not-found', 'That button does nothing any more. `{command}` helps with what comes next.');
    await action.run(action.value.parse(JSON.parse(pressed.value ?? '')), context);
  } catch (error) {
    await answerFailure(error, context, action?.id ?? 'unknown button');
  }
  if (isAtHome(clicked)) await publishHome(edge, clicked.user.id);
}

/** In the tab, or in a small window that opened from it; a form says by its metadata where it is from. */
function isAtHome({ view }: Click): boolean {
  return view?.private_metadata === '';
}

function contextOf(edge: Edge, clicked: Click, respond: RespondFn): ActionContext {
  const { trigger_id, view } = clicked;
  const show: ActionContext['openModal'] = (shown) =>
    showView(edge.web, { triggerId: trigger_id, over: view?.type === 'modal' }, shown);
  return {
    ...askerOf(edge, clicked.user.id, trigger_id),
    ...(clicked.response_url ? byResponse(respond, clicked.message?.thread_ts) : byNotice(show)),
    channelId: clicked.channel?.id ?? '',
    ...(view?.state ? { entered: fieldsOf(view.state.values) } : {}),
    openModal: show,
  };
}
