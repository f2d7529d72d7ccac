import type { KnownBlock } from '@slack/web-api';
import type { Look } from '../../coordination/coordination.ts';
import { standingDecisions } from '../../incident/decision.ts';
import { isShown } from '../../incident/following.ts';
import type { Incident, TimelineEntry } from '../../incident/incident.ts';
import { happenedAt, learnedAt } from '../../incident/noted.ts';
import type { Plan } from '../../incident/plan.ts';
import { lastSaid } from '../../incident/update.ts';
import { actor, harmless, link, moment } from '../text.ts';
import { context, fitted, section, sections } from './blocks.ts';
import { entryWords } from './entry-words.ts';
import { factLines } from './fact-lines.ts';
import { fullName, holders, nextUpdate, roleTitle, severityMark, shownRoles } from './words.ts';

export interface CatchingUp {
  readonly incident: Incident;
  readonly plan: Plan;
  /** The whole timeline. */
  readonly entries: readonly TimelineEntry[];
  /** null: this person looks for the first time. */
  readonly look: Look | null;
}

/** What of an update is repeated; the whole of it stands in the room. */
const inUpdate = 600;
/** Lines of news; the timeline has them all. */
const mostNews = 10;
/** The newest, those that still bind. */
const mostDecisions = 3;
const inDecision = 300;

/** What someone reads who was away, or has just come: where things stand, who holds what, what is due, and what is new. */
export function catchUpView(catching: CatchingUp): KnownBlock[] {
  const { incident, plan, entries } = catching;
  return fitted([
    section(
      [
        fullName(incident),
        `${severityMark(incident.severity, plan)} · *${incident.phase}* since ${phaseSince(catching)}`,
      ].join('\n'),
    ),
    ...sections([
      ...lastUpdate(entries),
      ...who(incident, plan),
      ...where(incident),
      ...factLines(incident),
      ...decided(entries),
      `*Due:* ${nextUpdate(incident)}`,
    ]),
    ...news(catching),
  ]);
}

export function phaseSince({ incident, entries }: Pick<CatchingUp, 'incident' | 'entries'>): string {
  const moved = entries.findLast(({ event }) => event.type === 'phase-changed' || event.type === 'response-ended');
  return moment(incident.closedAt ?? moved?.at ?? incident.declaredAt);
}

export function lastUpdate(entries: readonly TimelineEntry[]): string[] {
  const last = lastSaid(entries);
  if (!last) return ['*Known:* no update was posted yet'];
  const { known, doing, need } = last.event.words;
  const part = (name: string, words: string) => (words ? [`*${name}:* ${harmless(words, inUpdate)}`] : []);
  return [
    `*Known* (${moment(last.at)}): ${harmless(known, inUpdate)}`,
    ...part('Doing', doing),
    ...part('Needed', need),
  ];
}

export function who(incident: Incident, plan: Plan): string[] {
  const roles = shownRoles(incident, plan).map((role) => `${roleTitle(role)} ${holders(incident, role)}`);
  return roles.length > 0 ? [`*Who:* ${roles.join(' · ')}`] : [];
}

export function where({ callUrl }: Incident): string[] {
  return callUrl ? [`*Call:* ${link(callUrl, 'Join')}`] : [];
}

export function decided(entries: readonly TimelineEntry[]): string[] {
  const decisions = standingDecisions(entries).slice(-mostDecisions);
  const lines = decisions.map(
    ({ at, by, event }) =>
      `• ${harmless(event.words.text.replace(/\s+/g, ' '), inDecision)} (${actor(by)}, ${moment(at)})`,
  );
  return lines.length > 0 ? [['*Decided:*', ...lines].join('\n')] : [];
}

/** News stand in the order in which they were learned. */
function happened(entry: TimelineEntry): string {
  return learnedAt(entry) ? ` (happened ${moment(happenedAt(entry))})` : '';
}

function news({ incident, plan, entries, look }: CatchingUp): KnownBlock[] {
  const fresh = entries.filter(isShown).filter(({ sequence }) => sequence > (look?.entry ?? 0));
  const since = look ? `since you last looked, ${moment(look.at)}` : 'so far';
  if (fresh.length === 0) return [context(`Nothing is new ${since}.`)];
  const shown = fresh.slice(-mostNews);
  const left = fresh.length - shown.length;
  return [
    section(`*What happened ${since}*`),
    ...sections(
      shown.map((entry) => `${moment(entry.at)} ${entryWords(entry, plan, incident.tasks)}${happened(entry)}`),
    ),
    ...(left > 0 ? [context(`And ${left} before that, on the timeline.`)] : []),
  ];
}
