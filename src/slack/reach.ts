import { NoAnswer, RateLimited } from './slack-fault.ts';

/** How Slack is reached, as the answers to all of this process's calls tell. */
export interface Reach {
  /** Since when no call at all was answered; null while Slack answers. */
  readonly awaySince: Date | null;
  /** Methods that Slack asked to pause, and until when. */
  pauses(): readonly Pause[];
  answered(method: string): void;
  /** `error` as `faultOf` understands it: a no is an answer too. */
  failed(method: string, error: Error): void;
  /** A place in the order of all answers. */
  readonly mark: number;
  /** Whether anything was answered after the mark; or that method was. */
  answeredSince(mark: number, method?: string): boolean;
}

export interface Pause {
  readonly method: string;
  readonly until: Date;
}

export function createReach(): Reach {
  const last = new Map<string, number>();
  const pausedUntil = new Map<string, number>();
  let mark = 0;
  let newest = 0;
  let awaySince: Date | null = null;

  const answered = (method: string) => {
    newest = ++mark;
    last.set(method, newest);
    awaySince = null;
  };

  return {
    answered,
    failed(method, error) {
      if (error instanceof NoAnswer) awaySince ??= new Date();
      else if (!(error instanceof RateLimited)) answered(method);
      else {
        awaySince = null;
        pausedUntil.set(method, Date.now() + error.afterMs);
      }
    },
    get awaySince() {
      return awaySince;
    },
    pauses() {
      for (const [method, until] of pausedUntil) if (until <= Date.now()) pausedUntil.delete(method);
      return [...pausedUntil].map(([method, until]) => ({ method, until: new Date(until) }));
    },
    get mark() {
      return mark;
    },
    answeredSince: (since, method) => (method === undefined ? newest : (last.get(method) ?? 0)) > since,
  };
}
