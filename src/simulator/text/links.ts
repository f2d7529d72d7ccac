const URL_IN_TEXT = /\bhttps?:\/\/[^\s<>|]+/g;

/** 'see https://a.example.' -> 'see <https://a.example>.', as Slack marks links. */
export function linkUrls(escaped: string): string {
  return escaped.replace(URL_IN_TEXT, (found) => {
    const url = found.replace(/(&gt;|[.,;:!?)\]'"*_~`])+$/, '');
    return `<${url}>${found.slice(url.length)}`;
  });
}

/** Applies a change to the parts of a text between code spans and code blocks. */
export function outsideCode(text: string, change: (part: string) => string): string {
  return text
    .split(/(```[\s\S]*?```|`[^`\n]+`)/)
    .map((part, at) => (at % 2 === 0 ? change(part) : part))
    .join('');
}
