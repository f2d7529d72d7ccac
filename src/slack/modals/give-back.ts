import type { KnownBlock } from '@slack/web-api';
import { z } from 'zod';
import { section } from '../cards/blocks.ts';
import type { Answer, Edge } from '../edge.ts';
import { harmless, quotation } from '../text.ts';
import type { Submission } from './submission.ts';

const origin = z.object({ channel: z.string().min(1) });

/** Of a section's 3,000, with the signs of a quotation. */
const longestPiece = 2_500;

/**
 * Gives back what was entered in a form that Slack has closed: in the conversation it was opened from, for this person's
 * eyes, or in a direct message where there is none or Muster is not in it. The words stay out of the notification.
 */
export async function giveBack(said: string, submission: Submission, { web }: Pick<Edge, 'web'>): Promise<void> {
  const { metadata, personId } = submission;
  const answer = { text: said, blocks: [section(said), ...entered(submission)] };
  const { data } = origin.safeParse(JSON.parse(metadata));
  if (data && (await saidThere(web, data.channel, personId, answer))) return;
  const { channel } = await web.conversations.open({ users: personId });
  if (!channel?.id) throw new Error('Slack opened a conversation without an id');
  await web.chat.postMessage({ channel: channel.id, ...answer });
}

async function saidThere(web: Edge['web'], channel: string, user: string, answer: Answer): Promise<boolean> {
  try {
    await web.chat.postEphemeral({ channel, user, ...answer });
    return true;
  } catch {
    return false;
  }
}

function entered({ fields, view }: Submission): KnownBlock[] {
  return view.blocks.flatMap(({ block_id, element }) => {
    const typed = element?.type === 'plain_text_input' ? fields[block_id] : null;
    return typeof typed === 'string' ? [section(quotation(harmless(typed, longestPiece)))] : [];
  });
}
