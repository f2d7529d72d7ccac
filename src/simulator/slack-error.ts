/** A refusal as Slack's Web API words it: a code and what stands beside it in the answer. */
export class SlackError extends Error {
  override name = 'SlackError';
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(code: string, details: Record<string, unknown> = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** Too much at once; answered with 429 and when to come again. */
export class RateLimited extends SlackError {
  override name = 'RateLimited';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('ratelimited');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Slack's way of explaining what was wrong with arguments or blocks. */
export function explained(code: string, messages: readonly string[]): SlackError {
  return new SlackError(code, { response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) } });
}
