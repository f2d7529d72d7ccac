export type RefusalCode = 'invalid' | 'not-allowed' | 'not-found' | 'conflict' | 'closed';

/** An expected no. Its message is plain text written for the person, and is shown as it stands. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;
  /** What of all that was asked is refused: a command's or declaration's own name for it. Undefined: the whole. */
  readonly field: string | undefined;

  constructor(code: RefusalCode, message: string, field?: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}
