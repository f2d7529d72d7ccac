import type { Button, KnownBlock } from '@slack/web-api';
import type { Changes } from '../../incident/changes.ts';
import { type EventOf, type Incident, reference, type TimelineEntry } from '../../incident/incident.ts';
import { phaseMeaning } from '../../incident/phase.ts';
import type { Plan } from '../../incident/plan.ts';
import type { Correction } from '../../incident/update.ts';
import { askQuestion } from '../actions/ask-question.ts';
import { actor, listed, mention } from '../text.ts';
import { context, section } from './blocks.ts';
import { type Message, message, withText } from './message.ts';
import { correctedMark, updateBlocks } from './update-blocks.ts';
import { wholeQuotation } from './whole-quotation.ts';
import { nameOutside, nextBy, nextUpdate, outcomeWords, severityMark, severityName } from './words.ts';

/** What one who follows is told of. */
export interface FollowerNews {
  /** Without secrets. */
  readonly event: EventOf<'update-posted' | 'response-ended' | 'closed'>;
  readonly by: TimelineEntry['by'];
  /** Since what they were told last. */
  readonly changes: Changes;
  /** '/incident', by which they can follow no more; null: they do not follow, they asked for this one. */
  readonly command: string | null;
  /** The entry that tells of it; left out, an update offers nothing to press. */
  readonly entry?: number;
  readonly corrected?: Correction | null;
}

/** An update or the end, in a direct message: first what changed. */
export function followerNews(incident: Incident, plan: Plan, news: FollowerNews): Message {
  const { text, blocks } = saying(incident, news);
  const [first, ...rest] = blocks;
  const changed = changedLine(news.changes, plan);
  return withText(text, [
    ...(first ? [first] : []),
    ...(changed ? [section(changed)] : []),
    ...rest,
    context(remark(incident, news)),
  ]);
}

/** The first that somebody reads whom the plan has follow. */
export function followingNote(incident: Incident, plan: Plan, command: string): Message {
  return message(
    `By the response plan you follow ${nameOutside(incident)}.`,
    section(
      `${severityMark(incident.severity, plan)} · *${incident.phase}*: ${phaseMeaning[incident.phase]}\n${nextUpdate(incident)}`,
    ),
    context(`Each update comes to you here; nothing is asked of you. ${ending(incident, command)}`),
  );
}

/** '*Changed:* severity SEV3 → *SEV2*, commander now <@U1>'; '' where nothing did. */
function changedLine({ severity, phase, commander }: Changes, plan: Plan): string {
  const parts = [
    ...(severity ? [`severity ~${severityName(severity.from)}~ → ${severityMark(severity.to, plan)}`] : []),
    ...(phase ? [`phase ~${phase.from}~ → *${phase.to}*`] : []),
    ...(commander ? [`${mention(commander)} commands`] : []),
  ];
  return parts.length > 0 ? `*Changed:* ${listed(parts)}` : '';
}

function saying(incident: Incident, news: FollowerNews): { text: string; blocks: readonly KnownBlock[] } {
  const { event, by, corrected = null } = news;
  const name = nameOutside(incident);
  switch (event.type) {
    case 'update-posted': {
      const said = event.noChange
        ? [section(`:white_check_mark: *No news* on ${name}, says ${actor(by)}. ${nextBy(event.promisedAt)}.`)]
        : [
            section(
              `:loudspeaker: *Update* on ${name} by ${actor(by)}${correctedMark(corrected)}`,
              question(incident, news),
            ),
            ...updateBlocks(event, incident, corrected),
          ];
      return { text: `${event.noChange ? 'No news' : 'Update'} on ${name}`, blocks: said };
    }
    case 'response-ended':
      return {
        text: `The response to ${name} is over`,
        blocks: [
          section(`:white_check_mark: *The response is over* to ${name}, says ${actor(by)}.`),
          ...wholeQuotation(event.words.summary),
        ],
      };
    case 'closed':
      return {
        text: `${name} is closed`,
        blocks: [
          section(`:lock: ${name} is closed by ${actor(by)} as ${outcomeWords(event.resolution, event.duplicateOf)}.`),
          ...(event.words.summary ? wholeQuotation(event.words.summary) : []),
        ],
      };
  }
}

function question({ id }: Incident, { entry }: FollowerNews): Button | undefined {
  return entry === undefined ? undefined : askQuestion.button('Ask a question', { incident: id, update: entry });
}

function remark(incident: Incident, { event, command }: FollowerNews): string {
  const discretion = incident.visibility === 'private' ? 'For you alone: please forward it to nobody. ' : '';
  if (!command) return `${discretion}You asked for this update.`;
  return discretion + (event.type === 'update-posted' ? ending(incident, command) : 'You followed it.');
}

function ending(incident: Incident, command: string): string {
  return `To follow it no more: \`${command} unfollow ${reference(incident)}\``;
}
