import type { Queries } from './database.ts';
import { lostConnection, lostToAnother, withoutWords } from './database-fault.ts';

const mostTries = 5;

/** Runs work on the database; its errors leave without people's words. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw withoutWords(error);
  }
}

/** As `guarded`, and again when the work lost to another transaction, or its connection before it could be committed. */
export async function guardedTransaction<T>(
  transact: (work: (tx: Queries) => Promise<T>) => Promise<T>,
  work: (tx: Queries) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    let worked = false;
    try {
      return await guarded(() =>
        transact(async (tx) => {
          const result = await work(tx);
          worked = true;
          return result;
        }),
      );
    } catch (error) {
      const undone = lostToAnother(error) || (!worked && lostConnection(error));
      if (tries === mostTries || !undone) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tries));
    }
  }
}

/** Rejects when the database has not answered in time. */
export async function answeredWithin(ms: number, question: () => Promise<unknown>): Promise<void> {
  const { promise, reject } = withReject();
  const timer = setTimeout(() => reject(new Error(`the database did not answer within ${ms} ms`)), ms);
  try {
    await Promise.race([guarded(question), promise]);
  } finally {
    clearTimeout(timer);
  }
}

function withReject(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<never>((_, no) => {
    reject = no;
  });
  return { promise, reject };
}
