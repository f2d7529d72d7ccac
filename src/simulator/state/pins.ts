import { SlackError } from '../slack-error.ts';
import { decorateMessage, isSystem, messagesIn } from './messages.ts';
import type { MessageRecord } from './records.ts';
import type { Workspace } from './workspace.ts';

const PINS_PER_CHANNEL = 100;

/** Newest pin first. */
export function pinsIn(workspace: Workspace, channel: string): MessageRecord[] {
  return messagesIn(workspace, channel)
    .filter(({ pinned }) => pinned !== null)
    .sort((a, b) => (b.pinned?.at ?? 0) - (a.pinned?.at ?? 0));
}

export function pin(workspace: Workspace, message: MessageRecord, person: string): void {
  if (isSystem(message)) throw new SlackError('not_pinnable');
  if (message.pinned) throw new SlackError('already_pinned');
  if (pinsIn(workspace, message.channel).length >= PINS_PER_CHANNEL) throw new SlackError('too_many_pins');
  const changed = decorateMessage(workspace, message, { pinned: { by: person, at: workspace.clock.seconds() } });
  workspace.occurrences.announce({ type: 'pin-added', message: changed, person });
}

export function unpin(workspace: Workspace, message: MessageRecord, person: string): void {
  if (!message.pinned) throw new SlackError('no_pin');
  const changed = decorateMessage(workspace, message, { pinned: null });
  workspace.occurrences.announce({ type: 'pin-removed', message: changed, person });
}
