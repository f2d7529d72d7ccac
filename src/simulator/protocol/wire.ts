/** Something that went over the wire between the app and the workspace. It comes again under the same id once it is settled. */
export interface WireRecord {
  id: string;
  /** Milliseconds since the epoch. */
  at: number;
  direction: 'from-app' | 'to-app';
  /**
   * web-api: a call of the app. file: bytes to or from an address that Slack handed out. response-url: an answer there.
   * event, command, interaction: a payload brought to the app, `response` is its acknowledgement.
   * ack: an acknowledgement that came too late, or that a fault ignored. socket: a connection opened or closed.
   */
  kind: 'web-api' | 'file' | 'response-url' | 'event' | 'command' | 'interaction' | 'ack' | 'socket';
  /** A method, the type of an event or interaction, a command, 'hello', 'disconnect', 'closed'. */
  name: string;
  via: 'http' | 'socket';
  outcome: 'pending' | 'ok' | 'failed';
  /** Slack's word for what went wrong: 'channel_not_found', 'ratelimited', 'operation_timeout'. */
  error: string | null;
  httpStatus: number | null;
  /** Null while pending, and for what has no duration. */
  durationMs: number | null;
  /** From 1 on for a payload that is brought again. */
  retry: number;
  /** The fault that was made on purpose, in words: 'the response was lost'. */
  fault: string | null;
  /** Tokens are never in it. */
  request: unknown;
  response: unknown;
}
