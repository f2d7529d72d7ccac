import type { MarkedToken, Token } from 'marked';
import type { ComponentChildren } from 'preact';
import { withEmoji } from './emoji.ts';
import { WebLink } from './mentions.tsx';

/** What stands within a line of Markdown. A picture is a link to it: nothing is fetched because a message says so. */
export const inline = (tokens: Token[]): ComponentChildren =>
  tokens.map((token, at) => <Piece key={at} token={token as MarkedToken} />);

function Piece({ token }: { token: MarkedToken }) {
  switch (token.type) {
    case 'text':
      return <>{token.tokens ? inline(token.tokens) : words(token.text)}</>;
    case 'escape':
      return <>{token.text}</>;
    case 'strong':
      return <strong>{inline(token.tokens)}</strong>;
    case 'em':
      return <em>{inline(token.tokens)}</em>;
    case 'del':
      return <del>{inline(token.tokens)}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <WebLink url={entities(token.href)}>{inline(token.tokens)}</WebLink>;
    case 'image':
      return <WebLink url={entities(token.href)}>{words(token.text)}</WebLink>;
    default:
      return <>{token.raw}</>;
  }
}

export const words = (text: string): string => withEmoji(entities(text));

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Markdown may write a character as HTML does. */
const entities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal?: string, hex?: string, name = '') => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code === null) return NAMED[name] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
