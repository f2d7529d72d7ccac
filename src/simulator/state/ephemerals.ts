import type { MessageRecord } from './records.ts';

export interface Ephemeral {
  readonly person: string;
  readonly message: MessageRecord;
}

/** Messages that one person sees until they reload. */
export interface Ephemerals {
  get(channel: string, ts: string): Ephemeral | undefined;
  put(ephemeral: Ephemeral): void;
  remove(channel: string, ts: string): void;
}

const KEPT = 1_000;

export function ephemerals(): Ephemerals {
  const kept = new Map<string, Ephemeral>();
  return {
    get: (channel, ts) => kept.get(`${channel}/${ts}`),
    put(ephemeral) {
      kept.set(`${ephemeral.message.channel}/${ephemeral.message.ts}`, ephemeral);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    },
    remove(channel, ts) {
      kept.delete(`${channel}/${ts}`);
    },
  };
}
