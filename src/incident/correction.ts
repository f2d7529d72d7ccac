import type { Executive } from './executive.ts';
import type { Incident } from './incident.ts';
import { Refusal } from './refusal.ts';
import { requireUpdate, type UpdateWords, updateWords } from './update.ts';

/** What an update said was wrong. */
export interface CorrectUpdate extends UpdateWords {
  readonly type: 'correct-update';
  /** The entry that posted it. */
  readonly update: number;
  readonly executive?: Executive | undefined;
}

/** The update reads so from now on, everywhere it went; what it said before stays in the entry that posted it. */
export interface UpdateCorrected {
  readonly type: 'update-corrected';
  readonly update: number;
  readonly executive?: Executive;
  readonly words: UpdateWords;
}

export function decideCorrection(
  incident: Incident,
  { update, executive, ...said }: CorrectUpdate,
): readonly UpdateCorrected[] {
  requireUpdate(incident, update);
  const words = updateWords(said);
  if (!words.known) throw new Refusal('invalid', 'A corrected update still says what we know.', 'known');
  return [{ type: 'update-corrected', update, ...(executive ? { executive } : {}), words }];
}
