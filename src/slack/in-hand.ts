import { setTimeout as sleep } from 'node:timers/promises';
import type { App, ReceiverEvent } from '@slack/bolt';
import type { Logger } from 'pino';
import { acknowledgement } from './acknowledgement.ts';
import { dissect } from './asking/dissect.ts';

/** What Slack sent and is not done with. */
export interface InHand {
  /** Resolves at a moment when nothing waits for its acknowledgement: a socket closed before takes it along. */
  acknowledged(withinMs: number): Promise<void>;
  /** What is acknowledged before it is done must be seen through by a process that stops. */
  finished(withinMs: number): Promise<void>;
}

/** What a listener failed at is not acknowledged. */
export function inHand(app: App, log: Logger): InHand {
  const unanswered = new Waiting();
  const unfinished = new Waiting();
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const answered = unanswered.add();
    const finished = unfinished.add();
    const tell: ReceiverEvent['ack'] = async (response) => {
      await event.ack(response);
      answered();
    };
    const { ack, done } = acknowledgement({ ...event, ack: tell }, (error) =>
      log.warn({ fault: dissect(error) }, 'an acknowledgement did not reach Slack'),
    );
    try {
      await process({ ...event, ack });
      await done();
    } catch {
      // The app's error handler has logged it.
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
