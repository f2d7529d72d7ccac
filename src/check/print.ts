import type { Finding, Mark } from '../finding.ts';

const marks: Readonly<Record<Mark, string>> = { good: '✓', note: '!', lacking: '✗' };

/** One finding, its further lines set in. */
export function line({ mark, sentence }: Finding): string {
  return `  ${marks[mark]} ${sentence.replaceAll('\n', '\n    ')}`;
}

/** The last word of a check. */
export function verdict(findings: readonly Finding[]): string {
  const missing = findings.filter(({ mark }) => mark === 'lacking').length;
  if (missing === 0) return 'Nothing is missing.';
  return missing === 1 ? 'One thing is missing.' : `${missing} things are missing.`;
}
