import type { Incident, PersonId } from '../../incident/incident.ts';
import type { Invitees } from '../../incident/plan.ts';
import type { People } from '../people.ts';
import { isFault, type SlackFault } from '../slack-fault.ts';
import type { Errand } from './errand.ts';

/** Slack takes a hundred at a time. */
const inOneCall = 100;

export interface Invitation {
  readonly invited: readonly PersonId[];
  /** Person ids, and of the plan e-mail addresses and '@handles', that could not be. */
  readonly notInvited: readonly string[];
}

/** Whom the plan calls, as far as the workspace has them. */
export async function calledBy(people: People, invitees: readonly Invitees[]): Promise<Invitation> {
  const emails = [...new Set(invitees.flatMap((each) => each.people))];
  const handles = [...new Set(invitees.flatMap((each) => each.groups))];
  const [persons, groups] = await Promise.all([
    Promise.all(emails.map(async (email) => [email, await people.personIdByEmail(email)] as const)),
    Promise.all(handles.map(async (handle) => [`@${handle}`, await people.membersOfGroup(handle)] as const)),
  ]);
  const found = [...persons.flatMap(([, id]) => id ?? []), ...groups.flatMap(([, members]) => members ?? [])];
  const missing = [...persons, ...groups].flatMap(([name, answer]) => (answer === null ? [name] : []));
  return { invited: [...new Set(found)], notInvited: missing };
}

type Inviter = Pick<Errand, 'web' | 'people' | 'team' | 'delivery'> & {
  readonly incident: Pick<Incident, 'barred'>;
};

/** Brings people into a room, Muster itself, guests and those who were removed left out. Being in it already counts as invited. */
export async function invite(errand: Inviter, channelId: string, wanted: readonly PersonId[]): Promise<Invitation> {
  const { people, team, incident } = errand;
  const all = [...new Set(wanted)].filter((id) => id !== team.botUserId && !incident.barred.includes(id));
  const known = await Promise.all(all.map(async (id) => [id, await people.person(id)] as const));
  const members = known.flatMap(([id, who]) => (who && !who.guest && !who.bot && !who.deactivated ? [id] : []));
  const refused = new Set(all.filter((id) => !members.includes(id)));
  for (let from = 0; from < members.length; from += inOneCall)
    for (const id of await inviteBatch(errand, channelId, members.slice(from, from + inOneCall))) refused.add(id);
  return { invited: all.filter((id) => !refused.has(id)), notInvited: [...refused] };
}

/** Those who could not be. */
async function inviteBatch(errand: Inviter, channel: string, batch: readonly PersonId[]): Promise<readonly PersonId[]> {
  if (batch.length === 0) return [];
  errand.delivery.signal.throwIfAborted();
  try {
    const answer = await errand.web.conversations.invite({ channel, users: batch.join(','), force: true });
    return refusedOf((answer.errors ?? []).map((each) => ({ person: each.user ?? null, code: each.error ?? '' })));
  } catch (error) {
    if (!isFault(error) || concernsChannel(error)) throw error;
    return withoutRefused(errand, channel, batch, error);
  }
}

/** One bad name can fail a whole call: the others are invited without it, one by one where Slack does not say whose it was. */
async function withoutRefused(errand: Inviter, channel: string, batch: readonly PersonId[], fault: SlackFault) {
  if (batch.length === 1) return harmlessCodes.has(fault.code) ? [] : batch;
  const named = fault.details.map(({ person }) => person);
  const others = batch.filter((id) => !named.includes(id));
  if (others.length < batch.length)
    return [...refusedOf(fault.details), ...(await inviteBatch(errand, channel, others))];
  const alone: PersonId[] = [];
  for (const id of batch) alone.push(...(await inviteBatch(errand, channel, [id])));
  return alone;
}

const harmlessCodes = new Set(['already_in_channel', 'cant_invite_self']);

function refusedOf(errors: readonly { readonly person: string | null; readonly code: string }[]): PersonId[] {
  return errors.flatMap(({ person, code }) => (person && !harmlessCodes.has(code) ? [person] : []));
}

const channelCodes = [
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'missing_scope',
  'external_channel_migrating',
  'method_not_supported_for_channel_type',
];

function concernsChannel(fault: SlackFault): boolean {
  return fault.method !== 'conversations.invite' || channelCodes.includes(fault.code);
}
