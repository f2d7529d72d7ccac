import { type EffectOf, type Errand, roomOf } from './errand.ts';
import { refresh, sayAndKeep } from './say.ts';
import { boardKind, tasksBoard } from './tasks-board.ts';

/** The board as its tasks are now; posted anew if somebody deleted it. A former room’s boards are left alone. */
export async function refreshTasks(errand: Errand, { phase }: EffectOf<'refresh-tasks'>): Promise<void> {
  const { coordination, incident } = errand;
  const channelId = roomOf(errand);
  const post = await coordination.post(incident.id, boardKind(phase));
  const isElsewhere = post !== null && post.channelId !== channelId;
  const board = isElsewhere && phase !== incident.phase ? null : await tasksBoard(errand, phase);
  if (!board) return;
  if (isElsewhere) await sayAndKeep(errand, boardKind(phase), { channelId }, board);
  else await refresh(errand, boardKind(phase), { channelId }, board);
}
