import { z } from 'zod';

/** The value of a button about one incident. */
export const ofIncident = z.object({ incident: z.string().min(1) });
