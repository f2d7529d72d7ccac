import { type CorrectableTime, correctableTimes, type Edit } from '../../incident/edit.ts';
import { isResponding } from '../../incident/phase.ts';
import type { IncidentType } from '../../incident/plan.ts';
import { Refusal } from '../../incident/refusal.ts';
import { person } from '../../incident/words.ts';
import { broughtByType, broughtWords } from '../asking/brought-by-type.ts';
import { openEditForm } from '../modals/edit.ts';
import { harmless, moment, utc } from '../text.ts';
import { text } from './input.ts';
import { wordAndText } from './line.ts';
import { refuseUnknown, typeNamed } from './names.ts';
import { type IncidentContext, incidentSubcommand } from './subcommand.ts';
import { clockOf, whenLeading } from './when.ts';

export const edit = incidentSubcommand({
  name: 'edit',
  synonyms: ['correct', 'rename'],
  usage: '[title <title>] [type <type> [anyway]] [occurred|detected|contained|recovered <time>]',
  summary: 'Correct the title, the type or the times; the timeline keeps what stood there before',
  topic: 'facts',
  examples: [
    'edit title Payroll mail with a stolen form',
    'edit type malware',
    'edit occurred yesterday 23:50Z',
    'edit',
  ],
  takesText: true,
  deed: 'edit',
  input: text,
  async run(said, context) {
    if (!said) return openEditForm(context, context.incident);
    const [word, rest] = wordAndText(said);
    const what = word.toLowerCase();
    if (what === 'title') return editTitle(rest, context);
    if (what === 'type') return editType(rest, context);
    const time = correctableTimes.find((each) => each === what);
    if (time) return editTime(time, rest, context);
    if (/^(visibility|private|public)$/.test(what)) throw visibilityRefusal(`${what} ${rest}`);
    return refuseUnknown('thing to edit', word, ['title', 'type', ...correctableTimes]);
  },
});

async function editTitle(title: string, { coordinate, answer }: IncidentContext): Promise<void> {
  const { title: now } = await coordinate({ type: 'edit', title });
  await answer({ text: `The title is “${harmless(now)}” now.` });
}

/** 'malware' and, once it is known whom that calls in, 'malware anyway'. */
const insistence = /^(.*\S)\s+anyway$/is;

async function editType(said: string, context: IncidentContext): Promise<void> {
  const { coordinate, answer, plan } = context;
  const [, insisted] = insistence.exec(said) ?? [];
  const word = insisted ?? said;
  const type =
    typeNamed(plan, word) ??
    refuseUnknown(
      'type',
      word,
      plan.types.map(({ name }) => name),
    );
  const asked = { type: 'edit', incidentType: type.name } as const;
  if (insisted === undefined) await refuseUnconfirmed(type, context, asked);
  const { phase } = await coordinate(asked);
  const follows = isResponding(phase)
    ? ' Tasks nobody had begun are those of its playbook, and whom the plan calls for it is invited.'
    : '';
  await answer({ text: `The type is ${harmless(type.title)} now.${follows}` });
}

/** Whom the change would bring in is named before it does. */
async function refuseUnconfirmed(type: IncidentType, context: IncidentContext, asked: Edit): Promise<void> {
  const { access, coordination, incident, personId, plan } = context;
  await coordination.rehearse(incident.id, asked, await access.actor(personId, incident));
  const brought = await broughtByType(context, incident, plan, type.name);
  if (brought)
    throw new Refusal(
      'conflict',
      `Nothing is changed yet: the type ${type.title} ${broughtWords(brought, person)}. If they may know of this incident: \`{command} edit type ${type.name} anyway\`.`,
    );
}

async function editTime(time: CorrectableTime, said: string, context: IncidentContext): Promise<void> {
  const clock = await clockOf(context);
  const when = said.toLowerCase() === 'now' ? { at: clock.now, rest: '' } : whenLeading(said, clock);
  const unsaid = ['unknown', 'none'].includes(said.toLowerCase());
  if (!unsaid && (!when || when.rest))
    throw new Refusal(
      'invalid',
      `When was that? Like this: \`{command} edit ${time} yesterday 23:50Z\`, or \`unknown\`.`,
    );
  const { review } = await context.coordinate({ type: 'edit', times: { [time]: unsaid ? null : when?.at } });
  const happened = time === 'occurred' ? 'it occurred' : `it was ${time}`;
  const now = when && !unsaid ? `${moment(when.at)} (${utc(when.at)})` : 'not said';
  await context.answer({
    text: `When ${happened}: ${now}. Durations follow${review ? ', and the draft of the review is written anew' : ''}.`,
  });
}

/** Slack makes no public channel private for an app, and what was private stays so. */
function visibilityRefusal(said: string): Refusal {
  return /public/i.test(said)
    ? new Refusal('invalid', 'A private incident stays private: its room was told things in confidence.')
    : new Refusal(
        'invalid',
        'A room cannot be made private in place. `{command} private <reason>` moves the incident into a new one.',
      );
}
