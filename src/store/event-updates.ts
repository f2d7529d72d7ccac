import { z } from 'zod';
import type { UpdateCorrected } from '../incident/correction.ts';
import type { DraftEvent } from '../incident/draft.ts';
import { dataInvolvements, trends } from '../incident/executive.ts';
import type { QuestionEvent } from '../incident/question.ts';

const updateWords = z.object({ known: z.string(), doing: z.string(), need: z.string() });
const momentOrNull = z.union([z.null(), z.coerce.date()]);

/** What an update in the executives' form says at a glance. */
export const executive = z.object({ trend: z.enum(trends), data: z.enum(dataInvolvements) });

/** One that waits for approval. */
export const draft = z.object({
  draft: z.number(),
  audience: z.string(),
  role: z.string(),
  by: z.string(),
  nextAt: momentOrNull,
  executive: executive.exactOptional(),
  words: updateWords,
});

/** What became of updates before they were posted and after. */
export const updateEvents = [
  z.object({
    type: z.literal('update-corrected'),
    update: z.number(),
    executive: executive.exactOptional(),
    words: updateWords,
  }),
  z.object({
    type: z.literal('update-drafted'),
    audience: z.string(),
    role: z.string(),
    nextAt: momentOrNull,
    executive: executive.exactOptional(),
    words: updateWords,
  }),
  z.object({
    type: z.literal('update-sent-back'),
    draft: z.number(),
    author: z.string(),
    words: z.object({ reason: z.string() }),
  }),
  z.object({ type: z.literal('question-asked'), update: z.number(), words: z.object({ text: z.string() }) }),
  z.object({ type: z.literal('question-answered'), question: z.number(), words: z.object({ text: z.string() }) }),
] as const satisfies readonly z.ZodType<UpdateCorrected | QuestionEvent | DraftEvent, unknown>[];
