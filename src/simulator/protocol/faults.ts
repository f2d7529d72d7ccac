/** How Slack is to misbehave. What is used up or over is not in it any more. */
export interface FaultSettings {
  /** Chance falls the same way again for the same seed and the same calls. */
  seed: number;
  /** Whether Slack's own limits are enforced: per method and minute, and one message a second and channel. */
  rateLimits: boolean;
  calls: CallFault[];
  deliveries: DeliveryFault[];
}

export interface FaultExtent {
  /** How many more times; null for any number. */
  times: number | null;
  /** Until when, in milliseconds since the epoch; null for no end. */
  until: number | null;
  /** From 0 to 1. */
  probability: number;
}

/** What the app calls: a method, 'response_url', 'upload' and 'download', or '*' for all of it. */
export type CallFault = FaultExtent & { method: string; trouble: CallTrouble };

export type CallTrouble =
  /** Answered late, by a time from this range. Other trouble may follow it. */
  | { kind: 'latency'; fromMs: number; toMs: number }
  | { kind: 'rate-limit'; retryAfter: number }
  /** Any status from 400 on; 500 and 503 are Slack's. Not carried out. */
  | { kind: 'fail'; status: number }
  /** Carried out, then the connection is cut. */
  | { kind: 'lose-response' }
  /** The connection is cut before anything is carried out. */
  | { kind: 'cut' }
  /** Not carried out, and never answered. */
  | { kind: 'no-answer' };

/** What is brought to the app: 'event', 'command', 'interaction', one event's type, or '*' for all of it. */
export type DeliveryFault = FaultExtent & { what: string; trouble: DeliveryTrouble };

export type DeliveryTrouble =
  | { kind: 'late'; fromMs: number; toMs: number }
  /** Once more, as if it had not been acknowledged; events only. */
  | { kind: 'twice' }
  /** Held back until the next one has gone ahead, 2 s at most; events only. */
  | { kind: 'out-of-order' }
  /** The app's acknowledgement is not heard, so Slack thinks it failed and tries events again. */
  | { kind: 'ignore-ack' }
  /** The socket that brought it closes at once, with or without a warning. */
  | { kind: 'close-socket'; warned: boolean };

/** What can be done to the app's sockets right away. */
export type SocketFault =
  /** `disconnect`, as every few hours: the app is to come again by itself. */
  | { type: 'disconnect'; reason: 'warning' | 'refresh_requested' | 'link_disabled' }
  /** Gone without a word. */
  | { type: 'cut' };
