/** Plain text as mrkdwn shows it: nothing in it is markup, a mention or a link any more. */
export function escapeText(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text as Slack escaped it, plain again. */
export function decodeText(escaped: string): string {
  return escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Plain text in which no address can be followed or fetched any more: 'hxxps://evil[.]example/login'. */
export function defang(plain: string): string {
  return plain
    .replace(/\b(?:([a-z][a-z0-9+.-]*):\/\/|www\.)[^\s/?#<>"']*/gi, disarm)
    .replace(/(?<![\w@/:[\]-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?=\/)/gi, disarm);
}

function disarm(address: string): string {
  return address
    .replace(/^http/i, 'hxxp')
    .replace(/^(?!hxxp)([a-z][a-z0-9+.-]*):\/\//i, '$1[:]//')
    .replace(/(?<!\[)\.(?!\])/g, '[.]');
}

/**
 * What a person typed, as Muster may post it: defanged, escaped, and no longer than `limit` once it is,
 * with an ellipsis for what was cut off.
 */
export function harmless(plain: string, limit = Number.POSITIVE_INFINITY): string {
  const whole = escapeText(defang(plain));
  if (whole.length <= limit) return whole;
  let kept = '';
  for (const character of defang(plain)) {
    const escaped = escapeText(character);
    if (kept.length + escaped.length > limit - 1) break;
    kept += escaped;
  }
  return `${kept.trimEnd()}…`;
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
