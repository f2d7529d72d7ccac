import type { Circumstances, CommandOf } from './decide.ts';
import { missingAtGate, refuseAtGate } from './gates.ts';
import type { Event, Incident } from './incident.ts';
import { timeOf } from './message-time.ts';
import { refuseFuture } from './noted.ts';
import { isResponding, type Phase, phasesBetween, type ResponsePhase, stepsBetween } from './phase.ts';
import { severityStep } from './plan.ts';
import { playbookTasks } from './playbook.ts';
import { promisedAgain, promisedAtPhase, promisedAtSeverity } from './promises-made.ts';
import { Refusal } from './refusal.ts';
import { bounded, boundedLine, limits } from './words.ts';

export function decideCourse(
  incident: Incident,
  command: CommandOf<'change-phase' | 'change-severity' | 'note'>,
  circumstances: Circumstances,
): readonly Event[] {
  switch (command.type) {
    case 'change-phase':
      return changePhase(incident, command, circumstances);
    case 'change-severity':
      return changeSeverity(incident, command, circumstances);
    case 'note':
      return note(command, circumstances);
  }
}

function changePhase(incident: Incident, command: CommandOf<'change-phase'>, circumstances: Circumstances): Event[] {
  const { plan } = circumstances;
  const reason = boundedLine(command.reason, limits.reason, 'reason');
  if (command.to === incident.phase) throw new Refusal('conflict', `The phase is ${command.to} already.`, 'phase');
  if (!isResponding(command.to)) throw new Refusal('invalid', endingHint(incident, command.to), 'phase');
  if (stepsBetween(incident.phase, command.to) !== 1 && !reason)
    throw new Refusal(
      'invalid',
      `${detour(incident.phase, command.to)} needs a reason: \`{command} phase ${command.to} <reason>\`.`,
      'reason',
    );
  const missing = missingAtGate(incident, command.to, plan);
  if (missing && !command.anyway) refuseAtGate(missing, incident, command.to);
  if (missing && !reason)
    throw new Refusal(
      'invalid',
      `Going on without it needs a reason: \`{command} phase ${command.to} anyway <reason>\`.`,
      'anyway',
    );
  const tasks = playbookTasks(incident, command.to, plan);
  return [
    {
      type: 'phase-changed',
      from: incident.phase,
      to: command.to,
      ...(isResponding(incident.phase) ? promisedAtPhase : promisedAgain)(incident, command.to, circumstances),
      ...(tasks.length > 0 ? { tasks } : {}),
      ...(missing ? { missing } : {}),
      words: { reason },
    },
  ];
}

const inWords = new Intl.ListFormat('en-GB');

/** 'Going back from recovery to analysis', 'Skipping analysis and containment' */
function detour(from: Phase, to: ResponsePhase): string {
  if (stepsBetween(from, to) < 0) return `Going back from ${from} to ${to}`;
  return `Skipping ${inWords.format(phasesBetween(from, to))}`;
}

function endingHint(incident: Incident, to: 'review' | 'closed'): string {
  if (incident.phase === 'review')
    return 'The response is over. Publish the review with `{command} review publish`, skip it with `{command} review skip <reason>`, or go on with `{command} reopen <reason>`.';
  return to === 'review'
    ? 'The review begins when the response is over. To end it, say how it ended: `{command} close`.'
    : 'To close the incident, say how it ended: `{command} close`.';
}

function changeSeverity(
  incident: Incident,
  command: CommandOf<'change-severity'>,
  circumstances: Circumstances,
): Event[] {
  const { plan } = circumstances;
  const reason = boundedLine(command.reason, limits.reason, 'reason');
  if (!plan.severities.some((severity) => severity.name === command.to))
    throw new Refusal(
      'invalid',
      `There is no severity “${command.to.slice(0, 40)}”. Severities: ${plan.severities.map((s) => s.name).join(', ')}.`,
      'severity',
    );
  if (command.to === incident.severity)
    throw new Refusal('conflict', `The severity is ${command.to.toUpperCase()} already.`, 'severity');
  return [
    {
      type: 'severity-changed',
      from: incident.severity,
      to: command.to,
      raised: severityStep(plan, incident.severity, command.to) < 0,
      ...promisedAtSeverity(incident, command.to, circumstances),
      words: { reason },
    },
  ];
}

function note(command: CommandOf<'note'>, { at }: Circumstances): Event[] {
  const text = bounded(command.text, limits.note, 'note', 'text');
  if (!text) throw new Refusal('invalid', 'A note needs words: `{command} note <what happened>`.', 'text');
  const happenedAt = command.happenedAt ?? (command.message ? timeOf(command.message.ts) : at);
  if (command.happenedAt) refuseFuture(command.happenedAt, at, 'happenedAt');
  return [
    {
      type: 'noted',
      happenedAt,
      message: command.message,
      words: { text },
    },
  ];
}
