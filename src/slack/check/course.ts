import { decide } from '../../incident/decide.ts';
import { declare } from '../../incident/declare.ts';
import { begin, evolve } from '../../incident/evolve.ts';
import type {
  Actor,
  Command,
  Event,
  EventOf,
  Incident,
  PersonId,
  TimelineEntry,
  Visibility,
} from '../../incident/incident.ts';
import { muster } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { updateAlarms } from '../../incident/promise-alarms.ts';
import { limits } from '../../incident/words.ts';
import { nextAfter } from '../../plan/calendar.ts';

/** An incident from its declaration to its end that never was: the domain decided each step, and nobody was told. */
export interface Course {
  readonly name: string;
  readonly plan: Plan;
  readonly timeline: readonly TimelineEntry[];
  /** The incident after each entry. */
  readonly states: readonly Incident[];
}

export interface CourseSetting {
  readonly name: string;
  readonly plan: Plan;
  readonly teamId: string;
  readonly visibility: Visibility;
  /** Whoever declares it and does everything. */
  readonly person: PersonId;
  /** Everybody else who has a part in it. */
  readonly others: readonly PersonId[];
  readonly number: number;
  /** What a person would type into a field of that length. */
  readonly words: (limit: number) => string;
  readonly from: Date;
  /** What is done once the room is open, given where it leaves the incident. */
  readonly steps: readonly Step[];
}

export interface Step {
  /** The declarer, unless said. */
  readonly by?: PersonId | 'muster';
  /** Waits for the reminder of the update that is owed. */
  readonly whenDue?: boolean;
  readonly command: Command | ((incident: Incident) => Command);
}

const minute = 60_000;
const room = 'C0MUSTERCHECK';

export function courseOf(setting: CourseSetting): Course {
  const { plan, person, words, visibility } = setting;
  const timeline: TimelineEntry[] = [];
  const states: Incident[] = [];
  let at = setting.from;

  const append = (event: Event, by: Actor): Incident => {
    const entry = { sequence: timeline.length + 1, at, by: by.kind === 'muster' ? ('muster' as const) : by.id, event };
    const before = states.at(-1);
    const after = before ? evolve(before, entry) : begin(identityOf(setting), entry);
    timeline.push(entry);
    states.push(after);
    return after;
  };

  const declarer = member(person);
  const declared = declare(
    {
      title: words(limits.title),
      description: words(limits.description),
      type: plan.defaultType,
      severity: plan.defaultSeverity,
      visibility,
      noticedAt: new Date(at.getTime() - minute),
      commander: null,
      invited: setting.others,
    },
    { by: declarer, at, plan, nextAfter },
  );
  for (const event of declared) append(event, declarer);
  for (const { by = person, whenDue = false, command } of [opening(setting), ...setting.steps]) {
    const incident = current(states);
    const [alarm] = whenDue
      ? updateAlarms(incident, plan)
          .map((each) => each.at)
          .sort(earliest)
      : [];
    at = whenDue && alarm ? alarm : new Date(at.getTime() + minute);
    const actor = by === 'muster' ? muster : member(by);
    const asked = typeof command === 'function' ? command(incident) : command;
    for (const event of decide(incident, asked, { by: actor, at, plan, nextAfter })) append(event, actor);
  }
  return { name: setting.name, plan, timeline, states };
}

function earliest(one: Date, other: Date): number {
  return one.getTime() - other.getTime();
}

function opening({ person, others }: CourseSetting): Step {
  const notInvited = ['@no-such-group', 'nobody@example.com', ...others];
  return { by: 'muster', command: { type: 'record-room', channelId: room, invited: [person, ...others], notInvited } };
}

function identityOf({ teamId, number }: CourseSetting) {
  return { id: crypto.randomUUID(), teamId, number, codeName: 'aquamarine-grasshopper', planVersion: 'check' };
}

function member(id: PersonId): Actor {
  return { kind: 'person', id, inRoom: true, guest: false };
}

function current(states: readonly Incident[]): Incident {
  const incident = states.at(-1);
  if (!incident) throw new Error('the course has not begun');
  return incident;
}

/** What happened of this type, with the incident as each left it. */
export function happened<T extends Event['type']>(
  { timeline, states }: Course,
  ...types: readonly T[]
): readonly { readonly event: EventOf<T>; readonly by: TimelineEntry['by']; readonly incident: Incident }[] {
  return timeline.flatMap(({ event, by }, index) => {
    const incident = states[index];
    return incident && isOf(event, types) ? [{ event, by, incident }] : [];
  });
}

function isOf<T extends Event['type']>(event: Event, types: readonly T[]): event is EventOf<T> {
  return (types as readonly string[]).includes(event.type);
}
