const PATIENCE = 2_000;

/** Lets whoever holds back wait until another has gone ahead, or has not come for two seconds. */
export function turns(): { held(): Promise<void>; gone(): void } {
  const waiting = new Set<() => void>();
  return {
    held: () =>
      new Promise((resolve) => {
        const go = (): void => {
          clearTimeout(late);
          waiting.delete(go);
          resolve();
        };
        const late = setTimeout(go, PATIENCE);
        waiting.add(go);
      }),
    gone() {
      for (const go of [...waiting]) go();
    },
  };
}
