import type { KnownBlock } from '@slack/web-api';
import type { Handover } from '../../incident/handover.ts';
import type { Incident, TimelineEntry } from '../../incident/incident.ts';
import { isResponding } from '../../incident/phase.ts';
import { type Plan, roleOf } from '../../incident/plan.ts';
import { openTasks, type Task } from '../../incident/task.ts';
import { mention, moment } from '../text.ts';
import { context, fitted, section, sections } from './blocks.ts';
import { decided, lastUpdate, phaseSince, where, who } from './catch-up-view.ts';
import { factLines } from './fact-lines.ts';
import { duties } from './role-notes.ts';
import { taskLine } from './task-line.ts';
import { wholeQuotation } from './whole-quotation.ts';
import { fullName, nextUpdate, roleTitle, severityMark } from './words.ts';

export interface Briefing {
  readonly incident: Incident;
  readonly plan: Plan;
  /** The whole timeline. */
  readonly entries: readonly TimelineEntry[];
  readonly handover: Handover;
}

/** More than that is on the board. */
const mostTasks = 12;

/** What somebody must know who takes over a role: what its holder wrote, how things stand, and what is due. For those in the room. */
export function handoverBrief({ incident, plan, entries, handover }: Briefing): KnownBlock[] {
  const { role, from, brief, offeredAt } = handover;
  const title = roleTitle(roleOf(plan, role));
  return fitted([
    section(`*${title}* of ${fullName(incident)}, from ${mention(from)}. They hold it until you press *I have it*.`),
    ...(brief
      ? [section(`*${mention(from)} wrote* ${moment(offeredAt)}`), ...wholeQuotation(brief)]
      : [context(`${mention(from)} wrote nothing more. Ask them while they are awake.`)]),
    ...sections([
      `*State:* ${severityMark(incident.severity, plan)} · *${incident.phase}* since ${phaseSince({ incident, entries })}`,
      ...lastUpdate(entries),
      `*Due:* ${nextUpdate(incident)}`,
      ...who(incident, plan),
      ...where(incident),
      ...factLines(incident),
      ...decided(entries),
    ]),
    ...tasks(incident),
    ...sections([`*What ${title.toLowerCase()} does*`, ...duties(roleOf(plan, role))]),
  ]);
}

function tasks(incident: Incident): KnownBlock[] {
  if (!isResponding(incident.phase)) return [];
  const open = openTasks(incident).toSorted(byDueTime);
  if (open.length === 0) return [section('*Open tasks:* none')];
  const left = open.length - mostTasks;
  return [
    section(`*Open tasks* (${open.length})`),
    ...sections(open.slice(0, mostTasks).map((task) => taskLine(task))),
    ...(left > 0 ? [context(`And ${left} more, on the board in the room.`)] : []),
  ];
}

/** What is due first, first; what nobody wants at a time, last. */
function byDueTime(one: Task, other: Task): number {
  return (one.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER) - (other.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER);
}
