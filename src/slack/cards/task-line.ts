import type { Incident } from '../../incident/incident.ts';
import type { Task } from '../../incident/task.ts';
import { actor, harmless, mention, moment, planText } from '../text.ts';

/** How long what somebody typed may get on its way out. */
const longest = 700;
const settledLongest = 120;

/** What is to be done, who does it and until when; for those in the room. */
export function taskLine(task: Task, playbook = ''): string {
  const text = `*${task.number}*  ${wordsOf(task)}${playbook ? `  _${playbook}_` : ''}`;
  const standing = taskStanding(task);
  return standing ? `${text}\n${standing}` : text;
}

/** Who has it since when, and when it is due; '' where there is nothing to say. */
export function taskStanding({ owner, takenAt, dueAt, reminders }: Task): string {
  const who = owner ? `:bust_in_silhouette: ${mention(owner)}${takenAt ? ` since ${moment(takenAt)}` : ''}` : '';
  const due = dueAt ? `${reminders.length > 0 ? ':alarm_clock: was due' : 'due'} ${moment(dueAt)}` : '';
  return [who, due].filter(Boolean).join(' · ');
}

/** What became of it, in one line. */
export function settledLine({ number, playbook, text, state, settled }: Task): string {
  const mark = state === 'done' ? ':white_check_mark:' : ':heavy_minus_sign:';
  const how = state === 'done' ? '' : 'not needed, ';
  const who = settled ? ` · ${how}${actor(settled.by)} ${moment(settled.at)}` : '';
  const why = settled?.reason ? `: ${harmless(settled.reason, settledLongest)}` : '';
  return `${mark} *${number}*  ${playbook ? planText(shortened(text)) : harmless(text, settledLongest)}${who}${why}`;
}

function wordsOf({ playbook, text }: Task): string {
  return playbook ? planText(text) : harmless(text, longest);
}

function shortened(text: string): string {
  return text.length <= settledLongest ? text : `${text.slice(0, settledLongest - 1).trimEnd()}…`;
}

/** Outside the room a task of a private incident is a number. */
export function taskOutside(incident: Incident, task: Task): string {
  return incident.visibility === 'private' ? `*Task ${task.number}*` : `*Task ${task.number}*: ${wordsOf(task)}`;
}
