import { openSeverityForm } from '../modals/change-severity.ts';
import { harmless } from '../text.ts';
import { wordThenText } from './input.ts';
import { knownSeverity } from './names.ts';
import { incidentSubcommand } from './subcommand.ts';

export const severity = incidentSubcommand({
  name: 'severity',
  synonyms: ['sev', 'priority'],
  usage: '<severity> [reason]',
  summary: 'Change how serious the incident is, and with it the cadence of updates',
  topic: 'course',
  examples: ['severity sev1 exfiltration confirmed'],
  deed: 'change-severity',
  input: wordThenText,
  async run([word, reason], context) {
    if (!word) return openSeverityForm(context, context.incident);
    const { name } = knownSeverity(context.plan, word);
    await context.coordinate({ type: 'change-severity', to: name, reason });
    await context.confirm(`The severity is *${harmless(name.toUpperCase())}* now.`);
  },
});
