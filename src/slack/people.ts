import { z } from 'zod';
import type { Standing } from '../incident/presence.ts';
import type { Absence } from '../incident/reminders.ts';
import { isFault } from './slack-fault.ts';
import type { DeliveryClient } from './web.ts';

/** Who is who in the workspace, as Slack tells it; who a person is is remembered for a minute at most, the rest for some. */
export interface People {
  person(id: string): Promise<Person | null>;
  /** Whether they might not notice a message at this moment, as far as Slack tells. */
  absence(id: string): Promise<Exclude<Absence, 'gone'> | null>;
  /** null when the workspace lacks them. */
  personIdByEmail(email: string): Promise<string | null>;
  /** Members of a user group by its handle, without '@', or its id; null when the workspace lacks it. */
  membersOfGroup(name: string): Promise<readonly string[] | null>;
}

export interface Person {
  readonly id: string;
  /** In full, as a review needs it. */
  readonly name: string;
  /** A guest, or someone of another organisation: may neither declare nor see. */
  readonly guest: boolean;
  readonly bot: boolean;
  readonly deactivated: boolean;
  /** IANA; in which they read the clock. */
  readonly timeZone: string;
}

/** What somebody is to the workspace; whom Slack does not show is no colleague. */
export function standingOf(person: Person | null): Standing {
  if (person?.bot) return 'app';
  return person && !person.guest && !person.deactivated ? 'member' : 'guest';
}

const user = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  deleted: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  is_ultra_restricted: z.boolean().default(false),
  is_stranger: z.boolean().default(false),
  tz: z.string().nullish(),
  name: z.string().default(''),
  real_name: z.string().default(''),
  profile: z.object({ display_name: z.string().default(''), real_name: z.string().default('') }).prefault({}),
  enterprise_user: z.object({ teams: z.array(z.string()).default([]) }).optional(),
});

const group = z.object({ id: z.string(), handle: z.string(), users: z.array(z.string()).optional() });

/** Who becomes a guest, or leaves, sees nothing more within it. */
const personLastsMs = 60_000;
const lastsMs = 5 * 60_000;

/** `web` is the delivery client: what it throws says whether to try again. An absence is never remembered. */
export function createPeople({ web, teamId, now }: { web: DeliveryClient; teamId: string; now: () => Date }): People {
  const persons = remembering<Person | null>(now, personLastsMs);
  const ids = remembering<string | null>(now, lastsMs);
  const groups = remembering<readonly z.infer<typeof group>[]>(now, lastsMs);

  const groupsOfWorkspace = () =>
    groups('', async () => {
      const answer = await orNull(
        web.usergroups.list({ include_users: true }),
        'plan_upgrade_required',
        'missing_scope',
      );
      return answer ? z.array(group).parse(answer.usergroups ?? []) : [];
    });

  return {
    person: (id) =>
      persons(id, async () => {
        const answer = await orNull(web.users.info({ user: id }), 'user_not_found', 'user_not_visible');
        return answer ? personOf(user.parse(answer.user), teamId) : null;
      }),

    async absence(id) {
      const dnd = await orNull(web.dnd.info({ user: id }), 'user_not_found', 'missing_scope');
      if (dnd && quiet.parse(dnd).dnd_enabled && isWithin(quiet.parse(dnd), now())) return 'do-not-disturb';
      const there = await orNull(web.users.getPresence({ user: id }), 'user_not_found', 'missing_scope');
      return there?.presence === 'away' ? 'away' : null;
    },

    personIdByEmail: (email) =>
      ids(email.toLowerCase(), async () => {
        const answer = await orNull(web.users.lookupByEmail({ email }), 'users_not_found', 'enterprise_is_restricted');
        return answer?.user?.id ?? null;
      }),

    async membersOfGroup(name) {
      const isNamed = ({ id, handle }: z.infer<typeof group>) =>
        id === name || handle.toLowerCase() === name.toLowerCase();
      const found = (await groupsOfWorkspace()).find(isNamed);
      if (!found) return null;
      if (found.users) return found.users;
      const answer = await orNull(web.usergroups.users.list({ usergroup: found.id }), 'no_such_subteam');
      return answer ? (answer.users ?? []) : null;
    },
  };
}

function personOf(from: z.infer<typeof user>, teamId: string): Person {
  const { profile } = from;
  const foreign = from.is_stranger || (from.team_id !== undefined && from.team_id !== teamId);
  return {
    id: from.id,
    name: profile.real_name || from.real_name || profile.display_name || from.name || from.id,
    guest: from.is_restricted || from.is_ultra_restricted || (foreign && !from.enterprise_user?.teams.includes(teamId)),
    bot: from.is_bot || from.id === 'USLACKBOT',
    deactivated: from.deleted,
    timeZone: from.tz ?? 'Etc/UTC',
  };
}

const quiet = z.object({
  dnd_enabled: z.boolean().default(false),
  next_dnd_start_ts: z.number().default(0),
  next_dnd_end_ts: z.number().default(0),
});

function isWithin({ next_dnd_start_ts: from, next_dnd_end_ts: to }: z.infer<typeof quiet>, at: Date): boolean {
  const seconds = at.getTime() / 1_000;
  return from <= seconds && seconds < to;
}

async function orNull<T>(call: Promise<T>, ...codes: readonly string[]): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (isFault(error, ...codes)) return null;
    throw error;
  }
}

/** Answers are kept for that long, and asked for once however many ask at once; null and failures are not kept. */
function remembering<T>(now: () => Date, lastMs: number): (key: string, ask: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { readonly answer: Promise<T>; readonly at: number }>();
  return (key, ask) => {
    const known = kept.get(key);
    const age = known ? now().getTime() - known.at : Number.POSITIVE_INFINITY;
    if (known && age >= 0 && age < lastMs) return known.answer;
    const answer = ask();
    const entry = { answer, at: now().getTime() };
    kept.set(key, entry);
    const forget = () => {
      if (kept.get(key) === entry) kept.delete(key);
    };
    answer.then((value) => value === null && forget(), forget);
    return answer;
  };
}
