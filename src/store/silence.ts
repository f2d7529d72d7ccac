const second = 1_000;

/** How long a database may leave everything unanswered; its own limit for a statement is shorter. */
const longestSilenceMs = 10 * second;
/** How long one piece of work may take while others are answered: its connection leads nowhere. */
const longestWorkMs = 30 * second;

/** Sees a server go silent. Nothing else does: a connection that broke without a word is given up after a quarter of an hour. */
export interface Listener {
  hear<T>(work: () => Promise<T>): Promise<T>;
  stop(): void;
}

/** Calls `silent` when work is left without an answer; from then on everything under way is forgotten. */
export function listenForSilence(silent: () => void): Listener {
  const underWay = new Map<symbol, number>();
  let answeredAt = 0;

  const look = setInterval(() => {
    const [oldest] = underWay.values();
    if (oldest === undefined) return;
    const now = performance.now();
    const isSilent = now - Math.max(oldest, answeredAt) > longestSilenceMs;
    if (!isSilent && now - oldest < longestWorkMs) return;
    underWay.clear();
    silent();
  }, second);
  look.unref();

  return {
    async hear(work) {
      const it = Symbol();
      underWay.set(it, performance.now());
      try {
        return await work();
      } finally {
        if (underWay.delete(it)) answeredAt = performance.now();
      }
    },
    stop: () => clearInterval(look),
  };
}
