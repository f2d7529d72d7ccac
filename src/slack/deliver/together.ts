/**
 * Runs steps at the same time. When one fails, the others are still waited for:
 * an effect that is tried again must not meet steps of its own that are under way.
 */
export async function together<T extends readonly Promise<unknown>[]>(
  ...steps: T
): Promise<{ -readonly [N in keyof T]: Awaited<T[N]> }> {
  await Promise.allSettled(steps);
  return Promise.all(steps);
}
