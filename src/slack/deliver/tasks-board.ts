import type { EventOf } from '../../incident/incident.ts';
import type { Board } from '../../incident/interruptions.ts';
import type { ResponsePhase } from '../../incident/phase.ts';
import { type Message, withText } from '../cards/message.ts';
import { roomNews } from '../cards/room-news.ts';
import { tasksCard, tasksText } from '../cards/tasks-card.ts';
import type { Errand } from './errand.ts';
import { told } from './told.ts';

/** Under what a board is kept: the first of tasks is posted with the room. */
export function boardKind(board: Board) {
  return board === 'tasks/detection' ? 'tasks' : board;
}

/** A phase's board: the news that the phase began, where it has begun with news, and its tasks. Null: neither. */
export async function tasksBoard(errand: Errand, phase: ResponsePhase): Promise<Message | null> {
  const { incident, plan, command, coordination } = errand;
  const tasks = tasksCard(incident, phase, plan, command);
  const timeline = await coordination.timeline(incident.id);
  const begun = timeline.findLast(({ event }) => event.type === 'phase-changed' && event.to === phase);
  if (!begun) return tasks.length > 0 ? withText(tasksText(phase), tasks) : null;
  const event = await told(errand, begun.event as EventOf<'phase-changed'>);
  const news = roomNews({ event, by: begun.by, incident, plan });
  return withText(news.text, [...news.blocks, ...tasks]);
}
