import type { HomeView, KnownBlock } from '@slack/web-api';
import type { PersonId } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import type { Known } from '../access.ts';
import { declareIncident } from '../actions/declare-incident.ts';
import { postUpdate } from '../actions/post-update.ts';
import { showStatus } from '../actions/show-status.ts';
import { buttons, context, divider, header, section } from '../cards/blocks.ts';
import { briefedMark, nameOutside, nextUpdate, titleOfRole } from '../cards/words.ts';
import { channelMention, moment } from '../text.ts';

/** What a person's Home tab is made from. */
export interface HomeContents {
  readonly personId: PersonId;
  /** Open ones of which they may know, the newest first. */
  readonly incidents: readonly Known[];
  readonly plan: Plan;
  readonly command: string;
  readonly now: Date;
}

/** Two blocks each, of Slack's hundred. */
const mostShown = 30;

/**
 * The Home tab keeps standing in Slack after a person left a room,
 * so a private incident goes by its code name there; its status is a click away, and asks again who may know.
 */
export function homeView(contents: HomeContents): HomeView {
  const { incidents, command } = contents;
  const left = incidents.length - mostShown;
  return home([
    header('Security incidents'),
    section(
      'Saw something odd? Declare it. It starts private, nobody is paged, and closing a false alarm takes one line.',
    ),
    ...inPlace('declare', buttons([declareIncident.button('Declare an incident', {}, 'primary')])),
    divider,
    ...(incidents.length === 0 ? [section('You see no open incident.')] : []),
    ...incidents.slice(0, mostShown).flatMap((known) => row(known, contents)),
    ...(left > 0 ? [context(`And ${left} more: \`${command} list\` shows them.`)] : []),
    divider,
    context(`\`${command} help\` lists what you can type.`),
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

function row({ incident, sight }: Known, { personId, plan, now }: HomeContents): KnownBlock[] {
  const room = sight === 'briefed' ? briefedMark : incident.roomId ? ` · ${channelMention(incident.roomId)}` : '';
  const due = incident.promise?.dueAt;
  const late = due && due < now ? `:warning: An update has been owed since ${moment(due)}` : nextUpdate(incident);
  const held = Object.entries(incident.roles).filter(([, holders]) => holders.includes(personId));
  const roles = held.map(([name]) => titleOfRole(name, plan)).join(', ');
  const value = { incident: incident.id };
  const phase = incident.visibility === 'public' ? ` · ${incident.phase}` : '';
  return [
    section(`${nameOutside(incident)}${phase}${room}\n${late}${roles ? `\nYou are: *${roles}*` : ''}`),
    ...inPlace(
      incident.id,
      buttons([
        showStatus.button('Status', value),
        ...(incident.promise && held.length > 0 ? [postUpdate.button('Post an update', value)] : []),
      ]),
    ),
  ];
}

/** The same block in every edition of the tab: a click on the one before is still a click on something that is there. */
function inPlace(id: string, blocks: readonly KnownBlock[]): KnownBlock[] {
  return blocks.map((block) => ({ ...block, block_id: id }));
}

function home(blocks: KnownBlock[]): HomeView {
  return { type: 'home', callback_id: 'home', blocks };
}
