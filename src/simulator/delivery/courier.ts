export type DeliveryKind = 'slash_commands' | 'interactive' | 'events_api';

export interface Delivery {
  readonly kind: DeliveryKind;
  readonly payload: Record<string, unknown>;
  /** From the second attempt on. */
  readonly retry?: { readonly attempt: number; readonly reason: string };
}

/** What came of it: the app's acknowledgement with whatever it carried, or Slack's word for the failure. */
export type Receipt = { readonly ok: true; readonly payload: unknown } | { readonly ok: false; readonly error: string };

/** Brings payloads to the app, by socket or by HTTP. */
export interface Courier {
  readonly connected: boolean;
  deliver(delivery: Delivery): Promise<Receipt>;
  close(): Promise<void>;
}
