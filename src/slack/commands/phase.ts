import { isPhase, phases } from '../../incident/phase.ts';
import { openPhaseForm } from '../modals/change-phase.ts';
import { wordThenText } from './input.ts';
import { refuseUnknown } from './names.ts';
import { incidentSubcommand } from './subcommand.ts';

/** 'anyway <reason>' goes on without what the phase’s gate asks for. */
const insistence = /^anyway\b[\s,:]*([\s\S]*)$/i;

export const phase = incidentSubcommand({
  name: 'phase',
  synonyms: ['stage'],
  usage: '<phase> [anyway] [reason]',
  summary: 'Go to the next phase, or with a reason to another',
  topic: 'course',
  examples: ['phase containment', 'phase analysis it came back', 'phase eradication anyway the last host is offline'],
  deed: 'change-phase',
  input: wordThenText,
  async run([word, reason], context) {
    if (!word) return openPhaseForm(context, context.incident);
    const to = word.toLowerCase();
    if (!isPhase(to)) return refuseUnknown('phase', word, phases);
    const [, insisted] = insistence.exec(reason) ?? [];
    const anyway = insisted !== undefined;
    await context.coordinate({ type: 'change-phase', to, reason: insisted ?? reason, anyway });
    await context.confirm(`The phase is *${to}* now.`);
  },
});
