import type { z } from 'zod';

/** What is stored was written by a version of Muster that knows more than this one. */
export class NotUnderstood extends Error {
  override name = 'NotUnderstood';

  constructor() {
    super('this version of Muster does not know what is stored');
  }
}

/** As `parse`, for what another replica may have written. Throws NotUnderstood. */
export function understood<Meaning>(schema: z.ZodType<Meaning>, stored: unknown): Meaning {
  const { success, data } = schema.safeParse(stored);
  if (!success) throw new NotUnderstood();
  return data;
}
