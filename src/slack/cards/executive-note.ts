import type { Executive, Trend } from '../../incident/executive.ts';
import type { EventOf, Incident } from '../../incident/incident.ts';
import type { Correction, UpdateWords } from '../../incident/update.ts';
import { askQuestion } from '../actions/ask-question.ts';
import { actor, harmless, moment } from '../text.ts';
import { context, section } from './blocks.ts';
import { dataWords, trendWords } from './executive-words.ts';
import { impactLine } from './fact-lines.ts';
import { type Message, withText } from './message.ts';
import { nameOutside, nextBy } from './words.ts';

const marks: Readonly<Record<Trend, string>> = {
  better: ':large_green_circle:',
  same: ':large_yellow_circle:',
  worse: ':red_circle:',
};

/** How much of a part is shown, escapes included. */
const inPart = 2_800;

export interface ExecutiveUpdate {
  /** Without secrets. */
  readonly event: Pick<EventOf<'update-posted'>, 'promisedAt'> & {
    readonly executive: Executive;
    readonly words: UpdateWords;
  };
  readonly by: string;
  /** The entry that posted it; left out, nothing can be pressed. */
  readonly entry?: number | undefined;
  readonly corrected?: Correction | null;
}

/** An update in the executives' form, for a phone: one line of state, then what is asked of the reader. The notification has neither. */
export function executiveNote(incident: Incident, { event, by, entry, corrected = null }: ExecutiveUpdate): Message {
  const { executive, words } = event;
  const state = `${marks[executive.trend]} *${trendWords[executive.trend]}.* Data involved: *${dataWords[executive.data]}*. ${
    words.need ? '*Something is asked of you.*' : 'Nothing is asked of you.'
  }`;
  const ask =
    entry === undefined ? undefined : askQuestion.button('Ask a question', { incident: incident.id, update: entry });
  const mended = corrected ? ` · *Corrected ${moment(corrected.at)}*` : '';
  const alone = incident.visibility === 'private' ? ' For you alone: please forward it to nobody.' : '';
  return withText(`Update on ${nameOutside(incident)}`, [
    section(state),
    ...executiveParts(words),
    ...impactLine(incident).map((line) => section(line)),
    context(`${nameOutside(incident)}, by ${actor(by)}. ${nextBy(event.promisedAt)}${mended}.${alone}`),
    ...(ask ? [{ type: 'actions' as const, elements: [ask] }] : []),
  ]);
}

function executiveParts({ need, known }: UpdateWords) {
  return [
    ...(need ? [section(`*Asked of you*\n${harmless(need, inPart)}`)] : []),
    section(`*Customers and business*\n${harmless(known, inPart)}`),
  ];
}
