/** Plain text as mrkdwn shows it: nothing in it is markup, a mention or a link any more. */
export function escapeText(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text as Slack escaped it, plain again. */
export function decodeText(escaped: string): string {
  return escaped.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

export function mention(personId: string): string {
  return `<@${personId}>`;
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
