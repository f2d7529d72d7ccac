import type { Post } from '../../coordination/coordination.ts';
import type { Board } from '../../incident/interruptions.ts';
import { type Message, message } from '../cards/message.ts';
import { besideCard } from './aside.ts';
import { courtesy } from './courtesy.ts';
import { type Errand, roomOf } from './errand.ts';
import { edit, sayAndKeep } from './say.ts';
import { boardKind } from './tasks-board.ts';

/** What a board becomes that stands further down from now on. */
export const movedBoard: Message = message('This board stands further down now.');

/** Edits a board where it stands. One that came too soon begins in the card's thread, and moves into the room when it may interrupt it. */
export async function refreshBoard(errand: Errand, board: Board, shown: Message): Promise<void> {
  const kind = boardKind(board);
  const standing = await boardHere(errand, kind);
  if (standing && (await edit(errand, standing, shown))) return;
  const aside = await boardHere(errand, `aside/${board}`);
  if (errand.incident.boardsInRoom.includes(board)) {
    await sayAndKeep(errand, kind, { channelId: roomOf(errand) }, shown);
    if (aside) await courtesy(errand, 'moved', () => edit(errand, aside, movedBoard));
  } else if (!aside || !(await edit(errand, aside, shown)))
    await sayAndKeep(errand, `aside/${board}`, await besideCard(errand), shown);
}

/** Where it stands in the present room. */
export async function boardHere(
  errand: Errand,
  kind: ReturnType<typeof boardKind> | `aside/${Board}`,
): Promise<Post | null> {
  const post = await errand.coordination.post(errand.incident.id, kind);
  return post?.channelId === roomOf(errand) ? post : null;
}
