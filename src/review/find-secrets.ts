import { lintSource } from '@secretlint/core';
import { creator as pattern } from '@secretlint/secretlint-rule-pattern';
import { rules as recommended } from '@secretlint/secretlint-rule-preset-recommend';
import { z } from 'zod';
import { recommendedKinds, secretPatterns } from './secret-patterns.ts';

/** A stretch of a text that holds a secret. */
export interface FoundSecret {
  readonly start: number;
  readonly end: number;
  /** 'AWS access key' */
  readonly kind: string;
}

type LintOptions = Parameters<typeof lintSource>[0]['options'];
type LintMessage = Awaited<ReturnType<typeof lintSource>>['messages'][number];

/** The first lets anyone switch the detector off by writing “secretlint-disable”; the second takes out user and host as well as the password. */
const unwanted = new Set(['@secretlint/secretlint-rule-filter-comments', '@secretlint/secretlint-rule-basicauth']);

const options: LintOptions = {
  noPhysicFilePath: true,
  config: {
    rules: [
      ...recommended.filter(({ meta }) => !unwanted.has(meta.id)).map((rule) => ({ id: rule.meta.id, rule })),
      { id: '@secretlint/secretlint-rule-pattern', rule: pattern, options: { patterns: [...secretPatterns] } },
    ],
  },
};

/** What rules say of a secret besides the secret itself. */
const remarks = new Set(['PATTERN_NAME', 'typeName', 'FILE_NAME']);
const details = z.record(z.string(), z.unknown()).catch({});

/** Throws when the detector fails: a text that was not looked at must not pass for one without secrets. */
export async function findSecrets(text: string): Promise<readonly FoundSecret[]> {
  // The line break keeps secretlint from dropping a byte order mark, which would shift all it reports.
  const source = { filePath: 'room.txt', ext: '.txt', contentType: 'text', content: `\n${text}` } as const;
  const { messages } = await lintSource({ source, options });
  return messages.flatMap((message) => stretchesOf(message, text));
}

/** Rules report where a match begins, which some of them confuse with where the secret does; so the secret itself is sought as well. */
function stretchesOf(message: LintMessage, text: string): FoundSecret[] {
  const data = details.parse(message.data);
  const kind = kindOf(message.ruleId, data);
  const [start, end] = [Math.max(0, message.range[0] - 1), message.range[1] - 1];
  const reported = { start, end: endOfWord(text, end), kind };
  const elsewhere = Object.entries(data)
    .flatMap(([name, value]) => (typeof value === 'string' && value && !remarks.has(name) ? [value] : []))
    .filter((secret) => secret !== text.slice(start, end))
    .flatMap((secret) => occurrences(text, secret).map((at) => ({ start: at, end: at + secret.length, kind })));
  return [reported, ...elsewhere];
}

function kindOf(ruleId: string, { PATTERN_NAME: ours }: Record<string, unknown>): string {
  if (typeof ours === 'string') return ours;
  return recommendedKinds[ruleId.replace(/^.*secretlint-rule-/, '')] ?? 'secret';
}

/** Some rules stop before the end of a long token. */
function endOfWord(text: string, from: number): number {
  const word = /[\w+/=~-]*(?:\.[\w+/=~-]{8,})*/y;
  word.lastIndex = from;
  return from + (word.exec(text)?.[0].length ?? 0);
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found.push(at);
  return found;
}
