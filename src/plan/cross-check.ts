import type { Cadences } from '../incident/cadence.ts';
import { commander, communications, everyone } from '../incident/plan.ts';
import { isQuiet } from '../incident/promise.ts';
import { nextAfter } from './calendar.ts';
import type { Problem } from './problem.ts';
import { didYouMean } from './sentence.ts';
import type { Sketch } from './sketch.ts';

type Path = readonly (string | number)[];

/** What does not hold between the parts of a plan, though each may be well written. */
export function crossCheck(plan: Sketch): readonly Problem[] {
  return [
    ...references(plan),
    ...ambiguities(plan),
    ...repetitions(plan),
    ...emptyRooms(plan),
    ...necessities(plan),
    ...audiences(plan),
    ...quietHours(plan),
  ];
}

function* references({ severities, types, roles, ...plan }: Sketch): Generator<Problem> {
  yield* unknown(['defaultSeverity'], plan.defaultSeverity, 'severity', severities);
  yield* unknown(['defaultType'], plan.defaultType, 'incident type', types);
  for (const [index, name] of (plan.quietHours?.brokenBy ?? []).entries())
    yield* unknown(['quietHours', 'brokenBy', index], name, 'severity', severities);
  for (const [phase, gate] of Object.entries(plan.gates))
    for (const [index, name] of gate.severities.entries())
      yield* unknown(['gates', phase, 'severities', index], name, 'severity', severities);
  for (const name of Object.keys(plan.watch.silenceMinutes))
    yield* unknown(['watch', 'silenceMinutes', name], name, 'severity', severities);
  for (const [phase, all] of Object.entries(plan.watch.phaseMinutes))
    for (const name of Object.keys(all))
      yield* unknown(['watch', 'phaseMinutes', phase, name], name, 'severity', severities);
  for (const name of Object.keys(plan.reminders.snoozeAtMostMinutes))
    yield* unknown(['reminders', 'snoozeAtMostMinutes', name], name, 'severity', severities);
  for (const [index, step] of plan.reminders.ladder.entries())
    for (const [place, name] of step.roles.entries())
      yield* unknown(['reminders', 'ladder', index, 'roles', place], name, 'role', roles);
  for (const [name, { approvedBy }] of Object.entries(plan.audiences))
    yield* unknown(['audiences', name, 'approvedBy'], approvedBy, 'role', roles);
  for (const [type, { needs }] of Object.entries(types))
    for (const [index, name] of needs.entries()) yield* unknown(['types', type, 'needs', index], name, 'role', roles);
}

function* unknown(path: Path, name: string | null, what: string, all: object): Generator<Problem> {
  const known = Object.keys(all);
  if (name && known.length > 0 && !known.includes(name))
    yield {
      path,
      sentence: `names the ${what} “${name}”, which this plan does not define; ${didYouMean(name, known)}`,
    };
}

type Spoken = Readonly<Record<string, { readonly synonyms: readonly string[]; readonly title?: string }>>;

/** A severity and a type stand in one command side by side, so no word may mean both. */
function* ambiguities({ severities, types, roles }: Sketch): Generator<Problem> {
  yield* taken([
    ['severities', severities],
    ['types', types],
  ]);
  yield* taken([['roles', roles]]);
}

function* taken(sections: readonly (readonly [string, Spoken])[]): Generator<Problem> {
  const meanings = new Map<string, string>();
  for (const [section, all] of sections)
    for (const name of Object.keys(all)) {
      const other = meanings.get(name);
      if (other) yield { path: [section, name], sentence: `is also ${other}; a word can have one meaning only` };
      meanings.set(name, `the name ${section}.${name}`);
    }
  for (const [section, all] of sections)
    for (const [name, { synonyms }] of Object.entries(all))
      for (const [index, synonym] of synonyms.entries()) {
        const other = meanings.get(synonym);
        const path = [section, name, 'synonyms', index];
        if (other) yield { path, sentence: `“${synonym}” is already ${other}; a word can have one meaning only` };
        else if (synonym) meanings.set(synonym, `a synonym of ${section}.${name}`);
      }
  yield* titlesTaken(sections, meanings);
}

/** A title is chosen by and typed as well, spaces for hyphens; it may repeat the words of what it is the title of. */
function* titlesTaken(
  sections: readonly (readonly [string, Spoken])[],
  meanings: ReadonlyMap<string, string>,
): Generator<Problem> {
  const titles = new Map<string, string>();
  for (const [section, all] of sections)
    for (const [name, { title = '' }] of Object.entries(all)) {
      const spoken = title
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/g, '-');
      if (!spoken) continue;
      const other = titles.get(spoken) ?? meanings.get(spoken);
      const own = `${section}.${name}`;
      if (other && !other.endsWith(` ${own}`))
        yield {
          path: [section, name, 'title'],
          sentence: `“${title}” is already ${other}; nobody could tell them apart`,
        };
      titles.set(spoken, `the title of ${own}`);
    }
}

function* repetitions({ severities, types, quietHours }: Sketch): Generator<Problem> {
  for (const [section, all] of Object.entries({ severities, types }))
    for (const [name, { invite, briefed, followers }] of Object.entries(all))
      for (const [list, { people, groups }] of Object.entries({ invite, briefed, followers })) {
        yield* repeated([section, name, list, 'people'], people);
        yield* repeated([section, name, list, 'groups'], groups);
      }
  for (const [name, { needs }] of Object.entries(types)) yield* repeated(['types', name, 'needs'], needs);
  yield* repeated(['quietHours', 'brokenBy'], quietHours?.brokenBy ?? []);
}

function* repeated(path: Path, list: readonly string[]): Generator<Problem> {
  for (const [index, one] of list.entries())
    if (one && list.indexOf(one) !== index)
      yield { path: [...path, index], sentence: `names “${one}” a second time; once is enough` };
}

/** Where whoever declares stays outside, others have to be called, or nobody would be in the room. */
function* emptyRooms({ types }: Sketch): Generator<Problem> {
  for (const [name, { declarerJoins, invite }] of Object.entries(types))
    if (!declarerJoins && invite.people.length + invite.groups.length === 0)
      yield {
        path: ['types', name, 'declarerJoins'],
        sentence: 'is false, and the type invites nobody; name people or groups under “invite”, or let the declarer in',
      };
}

function* necessities({ roles }: Sketch): Generator<Problem> {
  const missing = [commander, communications].filter((name) => !roles[name]);
  for (const name of missing)
    yield { path: ['roles'], sentence: `lacks the role “${name}”; every plan defines commander and communications` };
  const lead = roles[commander];
  if (lead && !lead.single)
    yield { path: ['roles', commander, 'single'], sentence: 'has to be true; two commanders command nothing' };
  if (lead && !lead.commands)
    yield { path: ['roles', commander, 'commands'], sentence: 'has to be true; that is what a commander is for' };
}

/** Everyone is promised updates at every severity, others where somebody belongs to them. */
function* audiences({ severities, audiences: all }: Sketch): Generator<Problem> {
  if (Object.keys(all[everyone]?.reaches ?? {}).length > 0)
    yield { path: ['audiences', everyone, 'reaches'], sentence: 'has to be left out; everyone is told anyway' };
  for (const [name, { reaches }] of Object.entries(all))
    for (const severity of Object.keys(reaches))
      yield* unknown(['audiences', name, 'reaches', severity], severity, 'severity', severities);
  for (const [severity, { cadence }] of Object.entries(severities)) {
    const named = Object.keys(cadence);
    if (named.length > 0 && !named.includes(everyone))
      yield { path: ['severities', severity, 'cadence'], sentence: 'promises nothing to everyone; say how often' };
    for (const name of named)
      if (name !== everyone)
        yield* unknown(['severities', severity, 'cadence', name], name, 'audience', { [everyone]: 0, ...all });
  }
}

/** Enough ticks to see a week of the densest cadence that has none by day. */
const ticksLookedAt = 400;
const anyMoment = new Date('2024-01-01T00:00:00Z');

function* quietHours({ severities, quietHours: quiet, timeZone }: Sketch): Generator<Problem> {
  if (!quiet || !timeZone) return;
  if (quiet.from === quiet.to) {
    yield { path: ['quietHours', 'to'], sentence: 'is the same as “from”; leave quietHours out if there are none' };
    return;
  }
  const dark = (at: Date) => isQuiet(at, quiet, timeZone);
  for (const [name, { cadence }] of Object.entries(severities)) {
    if (quiet.brokenBy.includes(name)) continue;
    for (const [audience, each] of Object.entries(cadence))
      for (const expression of cronsOf(each))
        if (!hasTickByDay(expression, timeZone, dark))
          yield {
            path: ['severities', name, 'cadence', ...(Object.keys(cadence).length > 1 ? [audience] : [])],
            sentence: `fires only within the quiet hours; choose other hours, or add ${name} to quietHours.brokenBy`,
          };
  }
}

function cronsOf({ usually, firstHour, phases }: Cadences): readonly string[] {
  return [usually, firstHour, ...Object.values(phases)].filter((each) => typeof each === 'string');
}

function hasTickByDay(cadence: string, timeZone: string, quiet: (at: Date) => boolean): boolean {
  let tick = anyMoment;
  for (let tries = 0; tries < ticksLookedAt; tries++) {
    tick = nextAfter(cadence, timeZone, tick);
    if (!quiet(tick)) return true;
  }
  return false;
}
