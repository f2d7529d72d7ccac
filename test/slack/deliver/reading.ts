import type { ShownMessage } from '../../../src/simulator/protocol.ts';
import { blocksMarkup } from '../../../src/slack/blocks-markup.ts';
import type { Desk } from './desk.ts';

/** All that a message says, as Slack has it. */
export function markupOf({ text, blocks, files }: ShownMessage): string {
  return [text, blocksMarkup(blocks), ...files.map(({ name }) => name)].filter(Boolean).join('\n');
}

/** What Muster wrote to one person, the oldest first. */
export async function directly(desk: Desk, name: string): Promise<string[]> {
  const screen = await desk.screen(name);
  const dm = (await screen.channels()).find((channel) => channel.with === desk.team.botUserId);
  return dm ? (await screen.reads(dm.id)).map(markupOf) : [];
}

/** What Muster posted into a channel, Slack's own remarks left out; the oldest first. */
export async function posted(desk: Desk, where: string | null, reader = 'ana'): Promise<ShownMessage[]> {
  const messages = await (await desk.screen(reader)).reads(where ?? '');
  return messages.filter(({ botId, subtype }) => botId !== null && subtype === null);
}
