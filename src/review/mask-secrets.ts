import { setImmediate as breathe } from 'node:timers/promises';
import { type FoundSecret, findSecrets } from './find-secrets.ts';
import { recogniser } from './recognise-secrets.ts';

/** Between texts that are looked at together; no secret and no pattern reaches across it. */
const separator = '\n\u001e\n';
/**
 * Characters looked at in one go, about 50 ms of work, after which the process attends to other things. No fewer, for
 * secretlint keeps measurements of every run for as long as the process lives.
 */
const batchSize = 1_000_000;

/** Replaces what is surely a secret by '[masked: password]'. Throws when the detector fails. */
export async function maskSecrets(text: string): Promise<{ text: string; masked: number }> {
  const { texts, masked } = await maskAll([text]);
  return { text: texts[0] ?? '', masked };
}

/** As `maskSecrets`; a secret found in one text is masked in all of them. `masked` counts different secrets. */
export async function maskAll(texts: readonly string[]): Promise<{ texts: string[]; masked: number }> {
  const found: FoundSecret[][] = [];
  for (const batch of batches(texts)) {
    found.push(...(await findInAll(batch)));
    await breathe();
  }
  const known = new Map(found.flatMap((stretches, index) => secretsAt(stretches, texts[index] ?? '')));
  const recognised = recogniser(known);
  const stretches = texts.map((text, index) => merged([...(found[index] ?? []), ...recognised(text)]));
  const secrets = stretches.flatMap((each, index) => secretsAt(each, texts[index] ?? ''));
  return {
    texts: texts.map((text, index) => replaced(text, stretches[index] ?? [])),
    masked: new Set(secrets.map(([secret]) => secret)).size,
  };
}

function secretsAt(stretches: readonly FoundSecret[], text: string): [secret: string, kind: string][] {
  return stretches.map(({ start, end, kind }) => [text.slice(start, end).trim(), kind]);
}

function* batches(texts: readonly string[]): Generator<string[]> {
  let batch: string[] = [];
  let size = 0;
  for (const text of texts) {
    if (batch.length > 0 && size + text.length > batchSize) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(text);
    size += text.length + separator.length;
  }
  if (batch.length > 0) yield batch;
}

async function findInAll(texts: readonly string[]): Promise<FoundSecret[][]> {
  const all = await findSecrets(texts.join(separator));
  let offset = 0;
  return texts.map((text) => {
    const [from, to] = [offset, offset + text.length];
    offset = to + separator.length;
    return all
      .filter(({ start, end }) => start < to && end > from)
      .map(({ start, end, kind }) => ({ start: Math.max(start, from) - from, end: Math.min(end, to) - from, kind }));
  });
}

function replaced(text: string, stretches: readonly FoundSecret[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, kind } of stretches) {
    result += `${text.slice(done, start)}[masked: ${kind}]`;
    done = end;
  }
  return result + text.slice(done);
}

/** In order and without overlaps; an overlap is called what its longest part is. */
function merged(stretches: readonly FoundSecret[]): FoundSecret[] {
  const result: FoundSecret[] = [];
  for (const next of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (!last || next.start >= last.end) result.push(next);
    else if (next.end > last.end)
      result[result.length - 1] = {
        start: last.start,
        end: next.end,
        kind: next.end - next.start > last.end - last.start ? next.kind : last.kind,
      };
  }
  return result;
}
