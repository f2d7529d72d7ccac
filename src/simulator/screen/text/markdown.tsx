import type { ComponentChildren } from 'preact';
import { withEmoji } from './emoji.ts';
import { WebLink } from './mentions.tsx';

/** The part of Markdown that Slack's markdown block shows: headings, lists, quotes, code, rules and inline marks. */
export function Markdown({ text }: { text: string }) {
  const parts = text.replaceAll('\r', '').split(/```[^\n]*\n([\s\S]*?)```/);
  return (
    <div class="markdown">{parts.map((part, at) => (at % 2 ? <pre key={at}>{part}</pre> : paragraphs(part)))}</div>
  );
}

function paragraphs(text: string): ComponentChildren {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map(lineShown);
}

function lineShown(line: string): ComponentChildren {
  const heading = /^(#{1,6})\s+(.*)/.exec(line);
  if (heading) return <p class={`heading level-${heading[1]?.length}`}>{inline(heading[2] ?? '')}</p>;
  if (/^\s*([-*_])\1{2,}\s*$/.test(line)) return <hr />;
  const item = /^(\s*)(?:[-*+]|(\d+[.)]))\s+(.*)/.exec(line);
  if (item) {
    return (
      <p class="item" style={{ marginInlineStart: `${(item[1]?.length ?? 0) * 0.6}em` }}>
        <span aria-hidden="true">{item[2] ?? '•'}</span> <span>{inline(item[3] ?? '')}</span>
      </p>
    );
  }
  const quote = /^>\s?(.*)/.exec(line);
  if (quote) return <blockquote>{inline(quote[1] ?? '')}</blockquote>;
  return <p>{inline(line)}</p>;
}

const MARK = /(`[^`]+`)|\*\*(.+?)\*\*|~~(.+?)~~|(?<![\w*])[*_]([^*_]+)[*_](?![\w*])|\[([^\]]+)\]\(([^)\s]+)\)/;

function inline(text: string): ComponentChildren {
  const match = MARK.exec(text);
  if (!match) return withEmoji(text);
  const [whole, code, bold, strike, italic, label, url] = match;
  return (
    <>
      {withEmoji(text.slice(0, match.index))}
      {code && <code>{code.slice(1, -1)}</code>}
      {bold && <strong>{inline(bold)}</strong>}
      {strike && <del>{inline(strike)}</del>}
      {italic && <em>{inline(italic)}</em>}
      {url && <WebLink url={url}>{label}</WebLink>}
      {inline(text.slice(match.index + whole.length))}
    </>
  );
}
