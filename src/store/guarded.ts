import { lostToAnother, withoutWords } from './database-fault.ts';

const mostTries = 5;

/** Runs work on the database; its errors leave without people's words. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw withoutWords(error);
  }
}

/** As `guarded`, again when the work lost to another transaction. */
export async function guardedTransaction<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await guarded(work);
    } catch (error) {
      if (tries === mostTries || !lostToAnother(error)) throw error;
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
