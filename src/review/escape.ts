import { defang } from './defang.ts';
import { visible } from './visible.ts';

const wordJoiner = '\u2060';
const hardSpace = '\u00a0';
/** Two spaces at the end of a line. */
export const hardBreak = '  ';

/** What a person wrote, on one line, in Markdown that shows it as it was written: no markup, no HTML, no link, no mention. */
export function inline(text: string): string {
  const lines = defang(visible(text)).replaceAll('\t', ' ').split('\n');
  return escapeLine(
    lines
      .map((line) => line.trim())
      .filter(Boolean)
      .join(' / '),
  );
}

/** As `inline`, within the square brackets of a link. */
export function label(text: string): string {
  return inline(text).replace(
    /(\\.)|([[\]])/g,
    (_, escaped: string | undefined, bracket: string) => escaped ?? `\\${bracket}`,
  );
}

/** What a person wrote, as lines with their breaks; what stands between ``` is shown as code. */
export function lines(text: string): string[] {
  return visible(text)
    .split(/```\n?([\s\S]*?)```/)
    .map((part, index) => (index % 2 === 0 ? prose(defang(part)) : code(defang(part))))
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

function prose(text: string): string[] {
  const all = text.split('\n').map((line) => line.trimEnd());
  const first = all.findIndex(Boolean);
  if (first < 0) return [];
  const written = all.slice(first, all.findLastIndex(Boolean) + 1);
  return written.map((line, index) => {
    const rest = line.trimStart();
    const indent = line.slice(0, line.length - rest.length).replaceAll('\t', '    ');
    return `${hardSpace.repeat(indent.length)}${escapeLine(rest)}${line && written[index + 1] ? hardBreak : ''}`;
  });
}

/** Three backticks cannot stand within, for it was there that the text was divided. */
function code(text: string): string[] {
  return ['```', ...text.replace(/\n$/, '').split('\n'), '```'];
}

/** Brackets need no escape as long as nothing can follow that makes them a link: '[.]' stays readable. */
export function escapeLine(line: string): string {
  return line
    .replace(/[\\`*~|$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\](?=[([:]|$)/g, '\\]')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}])/gu, `@${wordJoiner}`)
    .replace(/(?<=^|\s)#/g, '\\#')
    .replace(/^(?:[-+=>:]|\[(?=[ xX]\]))/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
