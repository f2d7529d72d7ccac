import { refreshBoard } from './boards.ts';
import { type EffectOf, type Errand, roomOf } from './errand.ts';
import { boardKind, tasksBoard } from './tasks-board.ts';

/** The board as its tasks are now; posted anew if somebody deleted it. A former room’s boards are left alone. */
export async function refreshTasks(errand: Errand, { phase }: EffectOf<'refresh-tasks'>): Promise<void> {
  const { coordination, incident } = errand;
  const post = await coordination.post(incident.id, boardKind(`tasks/${phase}`));
  const isElsewhere = post !== null && post.channelId !== roomOf(errand);
  const board = isElsewhere && phase !== incident.phase ? null : await tasksBoard(errand, phase);
  if (board) await refreshBoard(errand, `tasks/${phase}`, board);
}
