/** The emoji that Muster writes by name. */
const emoji: Readonly<Record<string, string>> = {
  alarm_clock: '⏰',
  large_orange_circle: '🟠',
  large_yellow_circle: '🟡',
  leftwards_arrow_with_hook: '↩️',
  lock: '🔒',
  loudspeaker: '📢',
  pager: '📟',
  red_circle: '🔴',
  rotating_light: '🚨',
  warning: '⚠️',
  white_check_mark: '✅',
  white_circle: '⚪',
};

/** What `harmless` made a letter like others, and what has no format within it. */
const kept = /\u2060(?:[*_~`]\u2060)+|<[^<>]*>/;
/** Between two letters it would format nothing. */
const mark = /(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])|`/u;
const either = new RegExp(`(${kept.source})|${mark.source}`, 'gu');

/** Markup of Muster's own without its formatting, and with emoji for their names; what a person typed in it stays. */
export function unformatted(markup: string): string {
  return markup
    .replace(either, (_, whole: string | undefined) => whole ?? '')
    .replace(/^> ?/gm, '')
    .replace(/:(\w+):/g, (name, word: string) => emoji[word] ?? name);
}
