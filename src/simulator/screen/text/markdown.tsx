import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { inline, words } from './markdown-inline.tsx';

/** Markdown as Slack's markdown block shows it, and as a review is read. HTML in it is shown as text. */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => lexer(text, { gfm: true, breaks: true }), [text]);
  return <div class="markdown">{shownAll(tokens)}</div>;
}

const shownAll = (tokens: Token[]): ComponentChildren =>
  tokens.map((token, at) => <Part key={at} token={token as MarkedToken} />);

function Part({ token }: { token: MarkedToken }) {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'heading':
      return <Heading level={token.depth}>{inline(token.tokens)}</Heading>;
    case 'list':
      return <List list={token} />;
    case 'blockquote':
      return <blockquote>{shownAll(token.tokens)}</blockquote>;
    case 'table':
      return <Table table={token} />;
    case 'paragraph':
      return <p>{inline(token.tokens)}</p>;
    case 'checkbox':
      return (
        <input type="checkbox" checked={token.checked} disabled aria-label={token.checked ? 'Done' : 'Not done'} />
      );
    case 'text':
      return <>{token.tokens ? inline(token.tokens) : words(token.text)}</>;
    default:
      return <p>{token.raw}</p>;
  }
}

/** A message stands below the page's own headings. */
function Heading({ level, children }: { level: number; children: ComponentChildren }) {
  const Tag = level === 1 ? 'h3' : level === 2 ? 'h4' : level === 3 ? 'h5' : 'h6';
  return <Tag>{children}</Tag>;
}

function List({ list }: { list: Tokens.List }) {
  const Tag = list.ordered ? 'ol' : 'ul';
  return (
    <Tag {...(list.ordered ? { start: Number(list.start) } : {})}>
      {list.items.map((item, at) => (
        <li key={at} class={item.task ? 'task' : ''}>
          {shownAll(item.tokens)}
        </li>
      ))}
    </Tag>
  );
}

function Table({ table: { header, rows } }: { table: Tokens.Table }) {
  return (
    <div class="table">
      <table>
        {header.some(({ text }) => text) && (
          <thead>
            <tr>
              {header.map((cell, at) => (
                <th key={at}>{inline(cell.tokens)}</th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={column}>{inline(cell.tokens)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
