import type { HomeView, KnownBlock } from '@slack/web-api';
import { followerOf } from '../../incident/following.ts';
import type { PersonId } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import type { Known } from '../access.ts';
import { declareIncident } from '../actions/declare-incident.ts';
import { buttons, context, divider, header, section } from '../cards/blocks.ts';
import { inPlace } from './in-place.ts';
import { incidentRow, rolesOf } from './incident-row.ts';
import { toDo, toDoRow } from './to-do.ts';

/** What a person's Home tab is made from. */
export interface HomeContents {
  readonly personId: PersonId;
  /** Open ones of which they may know, the newest first. */
  readonly incidents: readonly Known[];
  readonly plan: Plan;
  readonly command: string;
  readonly now: Date;
}

/** A block each, of Slack's hundred. */
const most = { toDo: 12, held: 15, followed: 15, others: 30 } as const;

/**
 * The Home tab keeps standing in Slack after a person left a room,
 * so a private incident goes by its code name there; its status is a click away, and asks again who may know.
 */
export function homeView(contents: HomeContents): HomeView {
  const { incidents, personId, command, plan, now } = contents;
  const holds = ({ incident }: Known) => rolesOf(incident, personId).length > 0;
  const follows = ({ incident }: Known) => followerOf(incident, personId) !== undefined;
  const held = incidents.filter(holds);
  const followed = incidents.filter((known) => !holds(known) && follows(known));
  const others = incidents.filter((known) => !holds(known) && !follows(known));
  const row = (known: Known) => incidentRow(known, personId, plan);
  const duties = toDo(incidents, personId);
  return home([
    header('Security incidents'),
    section(
      'Saw something odd? Declare it. It starts private, nobody is paged, and closing a false alarm takes one line.',
    ),
    ...inPlace('declare', buttons([declareIncident.button('Declare an incident', {}, 'primary')])),
    ...group('Yours to do', duties, most.toDo, (duty) => toDoRow(duty, now), '; settle some of these first.'),
    ...group('You hold a role', held, most.held, row, `: \`${command} list\` shows them.`),
    ...group('You follow', followed, most.followed, row, `: \`${command} list\` shows them.`),
    ...group(
      held.length + followed.length > 0 ? 'Other open incidents' : 'Open incidents',
      others,
      most.others,
      row,
      `: \`${command} list\` shows them.`,
    ),
    divider,
    context(
      [
        ...(incidents.length === 0 ? ['You see no open incident.'] : []),
        `\`${command} help\` lists what you can type.`,
      ].join(' '),
    ),
  ]);
}

export function homeUnanswered(): HomeView {
  return home([section('Slack did not answer us just now. Please open this tab again in a moment.')]);
}

export function homeForGuests(): HomeView {
  return home([
    section(
      'Muster coordinates security incidents for the full members of this workspace. If you saw something, please tell one of them: they can declare it.',
    ),
  ]);
}

/** Nothing at all where there is nothing in it. */
function group<T>(
  title: string,
  all: readonly T[],
  most: number,
  row: (one: T) => KnownBlock,
  elsewhere: string,
): KnownBlock[] {
  if (all.length === 0) return [];
  const left = all.length - most;
  return [
    divider,
    section(`*${title}*`),
    ...all.slice(0, most).map(row),
    ...(left > 0 ? [context(`${left} more${elsewhere}`)] : []),
  ];
}

function home(blocks: KnownBlock[]): HomeView {
  return { type: 'home', callback_id: 'home', blocks };
}
