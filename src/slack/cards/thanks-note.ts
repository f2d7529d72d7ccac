import { type Incident, reference } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { section } from './blocks.ts';
import { paging } from './declaration-note.ts';
import { type Message, message } from './message.ts';
import { nameOutside } from './words.ts';

/** What whoever declared reads where they do not enter the room: that it is in hands, and nothing of whose. */
export function thanksNote(incident: Incident, plan: Plan, command: string): Message {
  return message(
    `Thank you. ${nameOutside(incident)} is declared and is being handled.`,
    section(
      `You are not in its room, which is kept to those who handle it; they will come to you if they need you. If you learn more, \`${command} declare\` it and name ${reference(incident)}: it reaches the same people. Please speak of it to nobody else.`,
    ),
    section(paging(plan)),
  );
}
