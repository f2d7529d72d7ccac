/**
 * The app did not acknowledge something in time. What a person sees of it is what Slack shows; this is for a badge of ours.
 * It comes again under the same id when the acknowledgement arrives after all.
 */
export interface Lateness {
  id: string;
  /** Milliseconds since the epoch, when the app was told. */
  at: number;
  what: 'command' | 'click' | 'submission' | 'closing' | 'shortcut' | 'event';
  /** '/incident', an action's or a callback's id, an event's type. */
  name: string;
  /** 'operation_timeout', 'dispatch_failed' (no connection), 'http_service_error'. */
  error: string;
  allowedMs: number;
  /** How long it took after all; null as long as it has not come. */
  tookMs: number | null;
  /** Who did it. */
  person: string | null;
  /** The message it belongs to; `ts` is null where it is no message's, as with a command. Null outside channels. */
  place: { channel: string; ts: string | null } | null;
  /** The view it belongs to. */
  view: string | null;
}
