/** What a look at one thing found: one sentence, with what to do where something is lacking. */
export interface Finding {
  readonly mark: Mark;
  readonly sentence: string;
}

/** `note` is worth knowing, or cannot be known; only `lacking` makes a check fail. */
export type Mark = 'good' | 'note' | 'lacking';

export const good = (sentence: string): Finding => ({ mark: 'good', sentence });
export const note = (sentence: string): Finding => ({ mark: 'note', sentence });
export const lacking = (sentence: string): Finding => ({ mark: 'lacking', sentence });
