import { CannotDeliver, TryAgain, TurnDelayed } from '../incident/effect.ts';

/** What is to become of an effect after an attempt. */
export type Outcome =
  | { readonly is: 'done' }
  | { readonly is: 'postponed'; readonly ms: number; readonly why: string }
  /** With everyone who waits for the same turn. */
  | { readonly is: 'delayed'; readonly ms: number; readonly eachMs: number; readonly why: string }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'hopeless'; readonly why: string }
  | { readonly is: 'released' }
  /** Somebody else has it now. */
  | { readonly is: 'lost' };

/** Thrown inside a handler, and given as the signal's reason, when the lease is gone. */
export class LeaseLost extends Error {
  override name = 'LeaseLost';
}

/** The signal's reason when the process stops. */
export class Stopping extends Error {
  override name = 'Stopping';
}

/** The signal's reason when a handler took too long. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
}

export function outcomeOf(error: unknown, signal: AbortSignal): Outcome {
  if (error instanceof LeaseLost || signal.reason instanceof LeaseLost) return { is: 'lost' };
  if (signal.reason instanceof Stopping) return { is: 'released' };
  if (signal.reason instanceof TookTooLong) return { is: 'failed', why: 'TookTooLong' };
  if (error instanceof TurnDelayed)
    return { is: 'delayed', ms: error.afterMs, eachMs: error.eachMs, why: error.message };
  if (error instanceof TryAgain) return { is: 'postponed', ms: error.afterMs, why: error.message };
  if (error instanceof CannotDeliver) return { is: 'hopeless', why: error.message };
  return { is: 'failed', why: nameOf(error) };
}

/** An error's code or name: its message may quote what a person typed. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? String(code) : error.name;
}
