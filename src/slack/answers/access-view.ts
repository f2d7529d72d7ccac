import type { Incident, PersonId, TimelineEntry } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { type Entrance, type Reasons, reasonsIn } from '../../incident/reasons.ts';
import type { Present } from '../asking/who-is-in-room.ts';
import { context, fitted, sections } from '../cards/blocks.ts';
import { callingWords, titleOfRole } from '../cards/words.ts';
import type { Answer } from '../edge.ts';
import { actor, harmless, mention } from '../text.ts';

export interface Known {
  readonly incident: Incident;
  readonly plan: Plan;
  readonly timeline: readonly TimelineEntry[];
  /** Who is in the room's channel; null where Slack shows none. */
  readonly present: readonly Present[] | null;
}

/** Who is in which circle, and why; first of all whoever is in the room and does not belong there. */
export function accessView(known: Known): Answer {
  const { incident, present } = known;
  const reasons = reasonsIn(known.timeline);
  const isOut = (person: PersonId) => incident.barred.includes(person);
  const belong = present?.filter(({ person, standing }) => standing === 'member' && !isOut(person)) ?? [];
  const strangers = present?.filter((each) => !belong.includes(each)) ?? [];
  const briefed = incident.briefed.filter((person) => !belong.some((each) => each.person === person));
  return {
    text: `${belong.length} in the room, ${briefed.length} briefed, ${incident.barred.length} removed.`,
    blocks: fitted([
      ...circle(
        ':warning: In the room, and told nothing by me',
        strangers.map((each) => stranger(each, isOut(each.person), reasons)),
      ),
      ...circle(
        'In the room: all of it',
        belong.map(({ person }) => `${mention(person)} ${entrance(reasons.entrances.get(person), known)}`),
      ),
      ...circle(
        'Briefed: status, updates and the review',
        briefed.map((person) => `${mention(person)} ${briefedBy(reasons.briefings.get(person))}`),
      ),
      ...circle(
        'Removed: nothing',
        incident.barred.map((person) => `${mention(person)} ${removal(person, reasons)}`),
      ),
      context(rest(known)),
    ]),
  };
}

function circle(title: string, lines: readonly string[]) {
  return lines.length > 0 ? sections([`*${title}*`, ...lines.map((line) => `• ${line}`)]) : [];
}

function stranger({ person, standing }: Present, removed: boolean, { entrances }: Reasons): string {
  const what = { member: '', guest: 'a guest or of another organisation', app: 'an app' }[standing];
  const reason = entrances.get(person);
  const how = reason?.kind === 'came' && reason.inviter ? `invited by ${mention(reason.inviter)}` : '';
  return [mention(person), [what, removed ? 'removed' : '', how].filter(Boolean).join(', ')].join(' ');
}

function entrance(reason: Entrance | undefined, { plan }: Known): string {
  switch (reason?.kind) {
    case 'declared':
      return 'declared it';
    case 'asked-for':
      return `was asked for by ${actor(reason.by)} at the declaration`;
    case 'planned':
      return 'was called by the plan, for severity or type';
    case 'called':
      return `was called by the plan for ${callingWords(reason, plan)}`;
    case 'added':
      return `was brought in by ${actor(reason.by)}`;
    case 'role':
      return `was made ${titleOfRole(reason.role, plan)} by ${actor(reason.by)}`;
    case 'came':
      return reason.inviter ? `was invited by hand, by ${mention(reason.inviter)}` : 'came by themselves';
    case undefined:
      return 'is there, and I did not see how they came';
  }
}

function briefedBy(by: TimelineEntry['by'] | undefined): string {
  return by === undefined || by === 'muster' ? 'by the plan' : `by ${mention(by)}`;
}

function removal(person: PersonId, { removals }: Reasons): string {
  const known = removals.get(person);
  return known ? `by ${actor(known.by)}: ${harmless(known.reason, 300)}` : '';
}

function rest({ incident, present }: Known): string {
  const room = present
    ? ''
    : incident.roomId
      ? 'The room is archived; Slack shows nobody in it. '
      : 'The room is not open yet. ';
  const others =
    incident.visibility === 'public'
      ? 'It is public: every full member may read along.'
      : 'To everybody else it does not exist.';
  return `${room}${others}`;
}
