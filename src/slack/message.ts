import { z } from 'zod';
import type { People } from './people.ts';
import { nameMentions, plainText } from './plain-text.ts';

/** A message as Slack hands it over, as far as its words matter. */
export const message = z.object({
  ts: z.string().regex(/^\d+\.\d+$/),
  thread_ts: z.string().optional(),
  user: z.string().optional(),
  text: z.string().default(''),
  files: z.array(z.object({ name: z.string().nullish(), title: z.string().nullish() })).optional(),
  attachments: z.array(z.object({ fallback: z.string().nullish() })).optional(),
});

export type Message = z.infer<typeof message>;

/** What a message says, as plain text: its words, else those of its attachments, else the names of its files. */
export async function wordsOf({ text, attachments = [], files = [] }: Message, people: People): Promise<string> {
  const said =
    text.trim() ||
    attachments
      .map(({ fallback }) => fallback ?? '')
      .join('\n')
      .trim();
  if (said) return plainText(await nameMentions(said, people)).trim();
  return files
    .map(({ name, title }) => name || title || 'a file')
    .join(', ')
    .trim();
}
