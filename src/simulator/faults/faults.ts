import type { CallTrouble, DeliveryTrouble, FaultExtent, FaultSettings } from '../protocol.ts';

/** What can be made to go wrong between the app and Slack; tests use it, and so does the screen's panel. */
export interface Faults {
  rateLimit(method: string, times: number, retryAfterSeconds: number): void;
  loseResponse(method: string, times: number): void;
  fail(method: string, times: number, httpStatus: number): void;
  /** Happens every time, until it is cleared, where the extent does not say otherwise. */
  onCall(method: string, trouble: CallTrouble, extent?: Partial<FaultExtent>): void;
  onDelivery(what: string, trouble: DeliveryTrouble, extent?: Partial<FaultExtent>): void;
  settings(): FaultSettings;
  set(settings: FaultSettings): void;
  /** Nothing goes wrong any more. */
  clear(): void;
}

/** A fault that strikes now, and where in its range it falls, from 0 to 1. */
export interface Struck<Trouble> {
  readonly trouble: Trouble;
  readonly luck: number;
}

/** Asked by whatever may be made to fail. */
export interface FaultSource {
  readonly rateLimited: boolean;
  /** What is to go wrong with this call: a delay, and what follows it. */
  onArrival(method: string): { delay: number; trouble: CallTrouble | null };
  /** What is to go wrong with this payload; `names` are all the ways in which it can be meant. */
  onDeparture(names: readonly string[]): Struck<DeliveryTrouble> | null;
}
