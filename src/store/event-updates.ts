import { z } from 'zod';
import type { UpdateCorrected } from '../incident/correction.ts';
import type { QuestionEvent } from '../incident/question.ts';

/** What became of updates after they were posted. */
export const updateEvents = [
  z.object({
    type: z.literal('update-corrected'),
    update: z.number(),
    words: z.object({ known: z.string(), doing: z.string(), need: z.string() }),
  }),
  z.object({ type: z.literal('question-asked'), update: z.number(), words: z.object({ text: z.string() }) }),
  z.object({ type: z.literal('question-answered'), question: z.number(), words: z.object({ text: z.string() }) }),
] as const satisfies readonly z.ZodType<UpdateCorrected | QuestionEvent, unknown>[];
