export type DeliveryKind = 'slash_commands' | 'interactive' | 'events_api';

export interface Delivery {
  readonly kind: DeliveryKind;
  readonly payload: Record<string, unknown>;
  /** From the second attempt on. */
  readonly retry?: { readonly attempt: number; readonly reason: string };
  /** The fault that was ordered for it, in words. */
  readonly fault?: string;
  /** What becomes of the socket that brought it; there is none over HTTP. */
  readonly thenSocket?: 'leaves' | 'is cut';
  /** Called when the acknowledgement comes after all, with how long it took. */
  onLate?(tookMs: number): void;
}

interface Acknowledged {
  readonly ok: true;
  readonly payload: unknown;
  readonly httpStatus?: number;
}

interface Failed {
  readonly ok: false;
  readonly error: string;
  readonly httpStatus?: number;
  /** The app asked not to be told again. */
  readonly final?: boolean;
}

/** What came of it: the app's acknowledgement with whatever it carried, or Slack's word for the failure. */
export type Receipt = Acknowledged | Failed;

/** Brings payloads to the app, by socket or by HTTP. */
export interface Courier {
  readonly via: 'socket' | 'http';
  readonly connected: boolean;
  deliver(delivery: Delivery): Promise<Receipt>;
}
