import { SlackError } from '../slack-error.ts';
import { addMember } from '../state/members.ts';
import type { ChannelRecord } from '../state/records.ts';
import type { Call } from './call.ts';

interface InviteProblem {
  user: string;
  ok: false;
  error: string;
}

/** All or nobody; with `force` whoever can be invited is, and the others are told about. */
export function inviteAll(
  { workspace, bot }: Call,
  channel: ChannelRecord,
  users: readonly string[],
  force: boolean,
): { channel: ChannelRecord; errors: InviteProblem[] } {
  const problems = users.flatMap((user) => problemWith({ workspace, bot }, channel, user));
  const [first] = problems;
  const [welcome, unwelcome] = [users.length - problems.length, new Set(problems.map(({ user }) => user))];
  if (first && (!force || welcome === 0)) throw new SlackError(first.error, { errors: problems });
  let joined = channel;
  for (const user of users) {
    if (!unwelcome.has(user)) joined = addMember(workspace, joined, user, bot);
  }
  return { channel: joined, errors: problems };
}

function problemWith({ workspace, bot }: Call, channel: ChannelRecord, user: string): InviteProblem[] {
  const person = workspace.tables.people.get(user);
  const error = !person
    ? 'user_not_found'
    : user === bot
      ? 'cant_invite_self'
      : channel.members.includes(user)
        ? 'already_in_channel'
        : person.deactivated || person.kind === 'outsider'
          ? 'cant_invite'
          : null;
  return error ? [{ user, ok: false, error }] : [];
}
