import { linkUrls, outsideCode } from './links.ts';

/** Mentions, dates and links in angle brackets. */
const CONTROL = /(<(?:@[UW]\w+|#C\w+|![^<>\n]+|(?:https?|mailto|tel|slack):[^<>\n]+)(?:\|[^<>\n]*)?>)/;

/** An app's text as Slack stores it: control sequences kept, everything else escaped, addresses linked. */
export function asPosted(text: string): string {
  return text
    .split(CONTROL)
    .map((part, at) => (at % 2 === 0 ? outsideCode(escapeStray(part), linkUrls) : part))
    .join('');
}

function escapeStray(text: string): string {
  return text
    .replace(/&(?!amp;|lt;|gt;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
