import { codeNameOf, type Declaration } from '../../incident/incident.ts';
import { typeOf } from '../../incident/plan.ts';
import { limits } from '../../incident/words.ts';
import { openDeclareForm } from '../modals/declare.ts';
import { text } from './input.ts';
import { type Recognised, recognise } from './recognise.ts';
import { type CommandContext, subcommand } from './subcommand.ts';

export const declare = subcommand({
  name: 'declare',
  synonyms: ['new', 'create', 'start'],
  usage: '[<severity> <type> <title>]',
  summary: 'Declare an incident: at once when all three are said, otherwise in a form',
  topic: 'course',
  examples: ['declare', 'declare sev2 phishing Payroll mail asks for passwords'],
  input: text,
  async run(said, context) {
    const { severity, type, title, unknownSeverity } = recognise(said, context.coordination.plan);
    if (severity && type && title && !unknownSeverity) return declareAtOnce({ severity, type, title }, context);
    const description = title.length > limits.title ? title : '';
    await openDeclareForm(context, {
      title,
      description,
      ...(severity ? { severity } : {}),
      ...(unknownSeverity && !severity ? { unknownSeverity } : {}),
      ...(type ? { type } : {}),
    });
  },
});

async function declareAtOnce(
  said: Required<Pick<Recognised, 'severity' | 'type' | 'title'>>,
  context: CommandContext,
): Promise<void> {
  const { coordination, access, personId, request, team } = context;
  const by = await access.actor(personId, null);
  const incident = await coordination.declare(request, team.id, { ...unsaid, ...said }, by);
  const joins = typeOf(coordination.plan, said.type).declarerJoins;
  await context.answer({
    text: `*${codeNameOf(incident)}* is declared, and private. ${next(joins)}`,
  });
}

function next(joins: boolean): string {
  return joins
    ? 'Its room is being opened; the link comes to you in a direct message.'
    : 'Those who handle it are being told; a direct message says when they are.';
}

/** Nobody outside the room knows of what was declared in one line. */
const unsaid: Omit<Declaration, 'severity' | 'type' | 'title'> = {
  description: '',
  visibility: 'private',
  noticedAt: null,
  commander: null,
  invited: [],
};
