import { z } from 'zod';

/** The value of a button about one incident. */
export const ofIncident = z.object({ incident: z.string().min(1) });

/** The value of a button about what is owed to an audience; left out: to everyone. */
export const ofPromise = ofIncident.extend({ audience: z.string().optional() });

/** The value of a button about one task; `list` is the list it stands in, where that is an answer to one person. */
export const ofTask = ofIncident.extend({
  task: z.number().int().positive(),
  list: z.union([z.string(), z.number()]).optional(),
});

/** The value of a button about one handover. */
export const ofHandover = ofIncident.extend({ offer: z.number().int().positive() });

/** The value of a button about one update, which goes by its entry. */
export const ofUpdate = ofIncident.extend({ update: z.number().int().positive() });

/** The value of a button about one question, which goes by the entry that asked it. */
export const ofQuestion = ofIncident.extend({ question: z.number().int().positive() });

/** The value of a button about one draft, which goes by its entry. */
export const ofDraft = ofIncident.extend({ draft: z.number().int().positive() });
