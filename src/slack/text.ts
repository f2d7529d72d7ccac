import { defang } from '../review/defang.ts';

/**
 * Plain text as mrkdwn shows it: nothing in it is markup, a mention or a link any more. No longer than `limit`, with an
 * ellipsis for what was cut off.
 */
export function escapeText(plain: string, limit = Number.POSITIVE_INFINITY): string {
  const whole = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  if (whole.length <= limit) return whole;
  let kept = '';
  for (const character of plain) {
    const escaped = escapeText(character);
    if (kept.length + escaped.length > limit - 1) break;
    kept += escaped;
  }
  return `${kept.trimEnd()}…`;
}

/** Text as Slack escaped it, plain again, and without what `harmless` put beside its marks. */
export function decodeText(escaped: string): string {
  return escaped
    .replace(/\u2060?(&gt;|[*_~`])\u2060?/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/**
 * What a person typed, as Muster may post it: no address in it can be followed, nothing in it is formatted, and it is no
 * longer than `limit` once it is escaped.
 */
export function harmless(plain: string, limit = Number.POSITIVE_INFINITY): string {
  return escapeText(unformatted(defang(plain)), limit);
}

/** Stands beside a mark that would format what is around it, and makes it a letter like others. */
const wordJoiner = '\u2060';

function unformatted(plain: string): string {
  return plain
    .replace(/(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])|`/gu, `${wordJoiner}$&${wordJoiner}`)
    .replaceAll(wordJoiner + wordJoiner, wordJoiner)
    .replace(/^(?=[^\S\n]*>)/gm, wordJoiner);
}

/** The plan's own words: escaped, and the addresses in them can be followed. */
export function planText(plain: string): string {
  return escapeText(plain).replace(/\bhttps?:\/\/[^\s<>|"']*[^\s<>|"'.,;:!?)\]]/g, '<$&>');
}

/** In bold, which no asterisk within it ends early; `escaped` is mrkdwn of one line. */
export function bold(escaped: string): string {
  return `*${escaped.replace(/\u2060?\*\u2060?/g, '\u2217')}*`;
}

/** Every line set off as a quotation; `escaped` is mrkdwn. */
export function quotation(escaped: string): string {
  return escaped
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

export function mention(personId: string): string {
  return `<@${personId}>`;
}

/** Who did it: a person, or Muster itself. */
export function actor(by: string): string {
  return by === 'muster' ? 'Muster' : mention(by);
}

export function channelMention(channelId: string): string {
  return `<#${channelId}>`;
}

/** A link of Muster's own or the plan's. */
export function link(url: string, label: string): string {
  return `<${url.replace(/[<>|\s]/g, encodeURIComponent)}|${escapeText(label)}>`;
}

/** 'Ana, Ben and Cem', of mrkdwn. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

export function mentions(people: readonly string[]): string {
  return listed(people.map(mention));
}

/** A moment in the reader's own zone; readers without one see UTC. */
export function moment(at: Date, format = '{date_short_pretty} {time}'): string {
  return `<!date^${Math.floor(at.getTime() / 1000)}^${format}|${utc(at)}>`;
}

/** '2026-11-24 02:14 UTC' */
export function utc(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** A Refusal's message as mrkdwn: `{command}` and `{person:U1}` become what the reader can use. */
export function refusalText(message: string, command: string): string {
  return escapeText(message)
    .replaceAll('{command}', command)
    .replace(/\{person:(\w+)\}/g, (_, id: string) => mention(id));
}

/** With one full stop at its end, whether it had one or not. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
