import type { SlackCommandMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { byResponse } from './asking/answer.ts';
import { askerOf } from './asking/asker.ts';
import { showView } from './asking/show-view.ts';
import { runLine } from './commands/run-line.ts';
import type { Edge } from './edge.ts';

const typed = z.object({
  text: z.string().default(''),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
});

export async function onSlashCommand(edge: Edge, { ack, body, respond }: SlackCommandMiddlewareArgs): Promise<void> {
  await ack();
  const { text, user_id, channel_id, trigger_id } = typed.parse(body);
  await runLine(text, {
    ...askerOf(edge, user_id, trigger_id),
    ...byResponse(respond),
    channelId: channel_id,
    chosen: null,
    message: null,
    openModal: (view) => showView(edge.web, { triggerId: trigger_id }, view),
  });
}
