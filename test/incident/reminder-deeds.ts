import { type Command, type Incident, muster } from '../../src/incident/incident.ts';
import { afterwards, at, ben, commands, olga } from './makers.ts';

/** What people do about updates, and for whom it is. */
export function updateDeeds(underCommand: Incident) {
  const updated = { ...underCommand, updates: [5] };
  const asked = { ...updated, questions: [{ asked: 6, update: 5, by: olga.id }] };
  return {
    'post-update': { who: 'member', command: commands.update('Twelve people clicked') },
    'post-no-change': { who: 'member', command: commands.noChange },
    'correct-update': { who: 'member', command: commands.correct(5, 'Eleven people clicked'), on: updated },
    'ask-question': { who: 'briefed', command: commands.ask(5, 'Is my team concerned?'), on: updated },
    'answer-question': { who: 'member', command: commands.answer(6, 'No'), on: asked },
  } as const;
}

/** What people do about reminders and cadences, and for whom it is. */
export function reminderDeeds(underCommand: Incident) {
  return {
    snooze: {
      who: 'member',
      command: commands.snooze(15),
      on: afterwards(underCommand, commands.ring, muster, { at: at('11:00') }),
      at: at('11:00'),
    },
    'stop-reminders': { who: 'command', command: { type: 'stop-reminders', reason: 'on a bridge with everyone' } },
    'resume-reminders': {
      who: 'member',
      command: { type: 'resume-reminders' },
      on: { ...underCommand, remindersStopped: true },
    },
    'change-cadence': {
      who: 'command',
      command: { type: 'change-cadence', cadence: { every: 45 }, reason: 'nothing moves at night' },
    },
  } as const;
}

/** What only Muster does. */
export const passing: Command = {
  type: 'remind-another',
  audience: 'everyone',
  dueAt: at('11:00'),
  person: ben.id,
  why: 'gone',
};
