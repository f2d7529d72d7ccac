import { z } from 'zod';

/** What may be logged of a fault. Messages are left out: a database error's carries what people typed. */
export interface Anatomy {
  readonly name: string;
  readonly code?: string;
  readonly frames: readonly string[];
  readonly cause?: Anatomy;
}

const mostFrames = 12;
const deepestCause = 4;

export function dissect(error: unknown, depth = 0): Anatomy {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const code = codeOf(error);
  return {
    name: error.name,
    ...(code ? { code } : {}),
    frames: framesOf(error),
    ...(error.cause && depth < deepestCause ? { cause: dissect(error.cause, depth + 1) } : {}),
  };
}

const coded = z.object({ code: z.coerce.string().regex(/^[\w:.-]{1,80}$/) });
const refusedBySlack = z.object({ data: z.object({ error: z.string().regex(/^[\w:.-]{1,80}$/) }) });

/** Slack's own code where Slack said no, else the error's. */
function codeOf(error: Error): string | undefined {
  return refusedBySlack.safeParse(error).data?.data.error ?? coded.safeParse(error).data?.code;
}

/** A stack repeats the message before its frames, and a message may look like frames. */
function framesOf({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  const frames = stack.slice(start < 0 ? 0 : start + message.length).split('\n');
  return frames
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim());
}
