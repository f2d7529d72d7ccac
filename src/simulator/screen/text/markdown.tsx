import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { withEmoji } from './emoji.ts';
import { type MarkdownPart, markdownParts } from './markdown-parts.ts';
import { WebLink } from './mentions.tsx';

/** Markdown as Slack's markdown block shows it, and as a review is read. */
export function Markdown({ text }: { text: string }) {
  const parts = useMemo(() => markdownParts(text), [text]);
  return <div class="markdown">{parts.map((part, at) => shown(part, at))}</div>;
}

function shown(part: MarkdownPart, key: number): ComponentChildren {
  switch (part.kind) {
    case 'code':
      return <pre key={key}>{part.text}</pre>;
    case 'rule':
      return <hr key={key} />;
    case 'heading':
      return (
        <Heading key={key} level={part.level}>
          {inline(part.text)}
        </Heading>
      );
    case 'item':
      return (
        <p key={key} class="item" style={{ marginInlineStart: `${part.depth * 1.25}em` }}>
          <span class="bullet" aria-hidden="true">
            {part.bullet}
          </span>
          <span>{inline(part.text)}</span>
        </p>
      );
    case 'quote':
      return <blockquote key={key}>{inline(part.text)}</blockquote>;
    case 'table':
      return <MarkdownTable key={key} head={part.head} rows={part.rows} />;
    case 'paragraph':
      return <p key={key}>{inline(part.text)}</p>;
  }
}

/** A message stands below the page's own headings. */
function Heading({ level, children }: { level: number; children: ComponentChildren }) {
  const Tag = level === 1 ? 'h3' : level === 2 ? 'h4' : level === 3 ? 'h5' : 'h6';
  return <Tag>{children}</Tag>;
}

function MarkdownTable({ head, rows }: { head: string[]; rows: string[][] }) {
  return (
    <div class="table">
      <table>
        {head.some((cell) => cell) && (
          <thead>
            <tr>
              {head.map((cell, at) => (
                <th key={at}>{inline(cell)}</th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {head.map((_, column) => (
                <td key={column}>{inline(row[column] ?? '')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MARK =
  /(`[^`]+`)|\*\*(.+?)\*\*|~~(.+?)~~|(?<![\w*])[*_]([^*_]+)[*_](?![\w*])|\[((?:\\.|[^\]\\])+)\]\(([^)\s]+)\)|<(https?:[^>\s]+)>|\\([\\`*_{}[\]()#+\-.!|<>~&])/;

function inline(text: string): ComponentChildren {
  const match = MARK.exec(text);
  if (!match) return withEmoji(text);
  const [whole, code, bold, strike, italic, label, url, bare, escaped] = match;
  return (
    <>
      {withEmoji(text.slice(0, match.index))}
      {code && <code>{code.slice(1, -1)}</code>}
      {bold && <strong>{inline(bold)}</strong>}
      {strike && <del>{inline(strike)}</del>}
      {italic && <em>{inline(italic)}</em>}
      {url && <WebLink url={url}>{inline(label ?? '')}</WebLink>}
      {bare && <WebLink url={bare} />}
      {escaped}
      {inline(text.slice(match.index + whole.length))}
    </>
  );
}
