export type RefusalCode = 'invalid' | 'not-allowed' | 'not-found' | 'conflict' | 'closed';

/** An expected no. Its message is plain text written for the person, and is shown as it stands. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
