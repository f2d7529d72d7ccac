import type { Button, KnownBlock } from '@slack/web-api';
import type { Queue, SetAsideEffect, TriedAgain } from '../../coordination/coordination.ts';
import { codeNameOf, type Incident, type PersonId } from '../../incident/incident.ts';
import type { Answer } from '../edge.ts';
import type { SystemState } from '../system-state.ts';
import { escapeText, moment } from '../text.ts';
import { context, fitted, section } from './blocks.ts';
import { failureOf } from './failures.ts';
import { systemWords, whyWaiting } from './system-words.ts';
import { whatComes } from './tried-again-note.ts';

/** What was just tried again. */
export interface Trying {
  readonly incident: Incident;
  readonly type: string;
  readonly came: TriedAgain;
  readonly by: PersonId;
  readonly at: Date;
}

/** What is owed of the incidents that the reader may see. */
export interface Owed {
  /** In the order in which what was given up is shown. */
  readonly incidents: readonly Incident[];
  readonly queue: Queue;
  readonly setAside: readonly SetAsideEffect[];
}

interface Health {
  readonly system: SystemState;
  /** Null while the database is away, or Slack does not say what the reader may see. */
  readonly owed: Owed | null;
  readonly trying: Trying | null;
  /** The button that has it tried again. */
  retry(key: string): Button;
  readonly now: Date;
}

/** More than that nobody tries again one by one. */
const mostShown = 10;

/** How Muster is, for one person. */
export function healthCard({ system, owed, trying, retry, now }: Health): Answer {
  const words = systemWords(system, now);
  return {
    text: words.join(' '),
    blocks: fitted([
      ...(trying
        ? [section(`*${codeNameOf(trying.incident)}*, ${failureOf(trying.type).deed}\n${whatComes(trying)}`)]
        : []),
      section(words.join('\n')),
      ...(owed ? [section(queueWords(owed)), ...givenUp(owed, retry)] : unknown(system)),
    ]),
  };
}

function unknown({ database }: SystemState): KnownBlock[] {
  if (!database.reached) return [];
  return [context('What waits is not shown while Slack does not say which incidents are yours to see.')];
}

function queueWords({ incidents, queue }: Owed): string {
  const { waiting, held, setAside, oldest } = queue;
  if (waiting + held + setAside === 0)
    return ':white_check_mark: Of the incidents you can see nothing waits, and nothing was given up.';
  const lines = [
    `*Of the incidents you can see* ${waiting} ${waiting === 1 ? 'delivery waits' : 'deliveries wait'}, ${setAside} given up.`,
  ];
  const whose = incidents.find(({ id }) => id === oldest?.incidentId);
  if (oldest && whose)
    lines.push(
      `Longest: *${codeNameOf(whose)}*, ${failureOf(oldest.type).deed}, since ${moment(oldest.since)}${whyWaiting(oldest.lastError)}.`,
    );
  if (held > 0) lines.push(`${held} more ${held === 1 ? 'waits' : 'wait'} until the room that was given up is open.`);
  return lines.join('\n');
}

/** The incidents in their order, and of each the newest first. */
function givenUp({ incidents, setAside }: Owed, retry: Health['retry']): KnownBlock[] {
  const all = incidents.flatMap((incident) =>
    setAside.filter(({ incidentId }) => incidentId === incident.id).map((effect) => ({ incident, effect })),
  );
  const left = all.length - mostShown;
  return [
    ...all
      .slice(0, mostShown)
      .map(({ incident, effect: { key, type, at, why } }) =>
        section(
          `:warning: *${codeNameOf(incident)}*: ${failureOf(type).what}.\n${moment(at)} · ${escapeText(why, 300)}`,
          retry(key),
        ),
      ),
    ...(left > 0 ? [context(`And ${left} more, which show here once these are done.`)] : []),
  ];
}
