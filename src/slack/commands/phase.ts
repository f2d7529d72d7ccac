import { isPhase, phases } from '../../incident/phase.ts';
import { openPhaseForm } from '../modals/change-phase.ts';
import { wordThenText } from './input.ts';
import { refuseUnknown } from './names.ts';
import { incidentSubcommand } from './subcommand.ts';

export const phase = incidentSubcommand({
  name: 'phase',
  synonyms: ['stage'],
  usage: '<phase> [reason]',
  summary: 'Go to the next phase, or with a reason to another',
  topic: 'course',
  examples: ['phase containment', 'phase analysis it came back'],
  deed: 'change-phase',
  input: wordThenText,
  async run([word, reason], context) {
    if (!word) return openPhaseForm(context, context.incident);
    const to = word.toLowerCase();
    if (!isPhase(to)) return refuseUnknown('phase', word, phases);
    await context.coordinate({ type: 'change-phase', to, reason });
    await context.confirm(`The phase is *${to}* now.`);
  },
});
