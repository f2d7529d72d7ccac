import { type EffectOf, type Errand, roomOf } from './errand.ts';
import { refresh } from './say.ts';
import { boardKind, tasksBoard } from './tasks-board.ts';

/** The board as its tasks are now; posted anew if somebody deleted it. */
export async function refreshTasks(errand: Errand, { phase }: EffectOf<'refresh-tasks'>): Promise<void> {
  const board = await tasksBoard(errand, phase);
  if (board) await refresh(errand, boardKind(phase), { channelId: roomOf(errand) }, board);
}
