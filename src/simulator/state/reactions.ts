import { EMOJI } from '../emoji-names.ts';
import { SlackError } from '../slack-error.ts';
import { decorateMessage } from './messages.ts';
import type { MessageRecord } from './records.ts';
import type { Workspace } from './workspace.ts';

const KINDS_PER_MESSAGE = 50;
const KINDS_PER_PERSON = 23;

export function addReaction(workspace: Workspace, message: MessageRecord, person: string, name: string): void {
  checkEmoji(name);
  const reaction = message.reactions.find((one) => one.name === name);
  if (reaction?.users.includes(person)) throw new SlackError('already_reacted');
  if (!reaction && message.reactions.length >= KINDS_PER_MESSAGE) throw new SlackError('too_many_emoji');
  if (message.reactions.filter(({ users }) => users.includes(person)).length >= KINDS_PER_PERSON) {
    throw new SlackError('too_many_reactions');
  }
  const reactions = reaction
    ? message.reactions.map((one) => (one === reaction ? { name, users: [...one.users, person] } : one))
    : [...message.reactions, { name, users: [person] }];
  const changed = decorateMessage(workspace, message, { reactions });
  workspace.occurrences.announce({ type: 'reaction-added', message: changed, person, name });
}

export function removeReaction(workspace: Workspace, message: MessageRecord, person: string, name: string): void {
  checkEmoji(name);
  const reaction = message.reactions.find((one) => one.name === name);
  if (!reaction?.users.includes(person)) throw new SlackError('no_reaction');
  const reactions = message.reactions
    .map((one) => (one === reaction ? { name, users: one.users.filter((user) => user !== person) } : one))
    .filter(({ users }) => users.length > 0);
  const changed = decorateMessage(workspace, message, { reactions });
  workspace.occurrences.announce({ type: 'reaction-removed', message: changed, person, name });
}

/** Emoji are those that the screen can draw, in five skin tones where one is asked for; nobody made any of their own. */
function checkEmoji(name: string): void {
  if (!EMOJI.has(name.replace(/::skin-tone-[2-6]$/, ''))) throw new SlackError('invalid_name');
}
