import { setTimeout as sleep } from 'node:timers/promises';
import type { App } from '@slack/bolt';

/** What Slack sent and is not done with. */
export interface InHand {
  /** Resolves at a moment when nothing waits for its acknowledgement: a socket closed before takes it along. */
  acknowledged(withinMs: number): Promise<void>;
  /** What Slack sent is acknowledged before it is carried out, so a process that stops must see it through. */
  finished(withinMs: number): Promise<void>;
}

export function inHand(app: App): InHand {
  const unanswered = new Waiting();
  const unfinished = new Waiting();
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const answered = unanswered.add();
    const finished = unfinished.add();
    const ack = async (response?: unknown) => {
      await event.ack(response);
      answered();
    };
    try {
      await process({ ...event, ack });
    } finally {
      answered();
      finished();
    }
  };
  return {
    acknowledged: (withinMs) => unanswered.none(withinMs),
    finished: (withinMs) => unfinished.none(withinMs),
  };
}

class Waiting {
  readonly #all = new Set<symbol>();
  #told: (() => void)[] = [];

  /** Returns what ends it. */
  add(): () => void {
    const one = Symbol();
    this.#all.add(one);
    return () => {
      if (!this.#all.delete(one) || this.#all.size > 0) return;
      for (const tell of this.#told) tell();
      this.#told = [];
    };
  }

  async none(withinMs: number): Promise<void> {
    if (this.#all.size === 0) return;
    const none = new Promise<void>((tell) => this.#told.push(tell));
    await Promise.race([none, sleep(withinMs, undefined, { ref: false })]);
  }
}
