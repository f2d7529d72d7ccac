import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import parse, { type Node, NodeType } from 'slack-message-parser';
import { emojiFor } from './emoji.ts';
import { decodeEntities } from './entities.ts';
import { ChannelLink, GroupMention, PersonMention, WebLink } from './mentions.tsx';
import { dateOfTs, formatDate, utcTime } from './time.ts';

/** Text as Slack's mrkdwn, escaped as Slack delivers it. A bot may leave the `>` of a quote unescaped. */
export function Mrkdwn({ text }: { text: string }) {
  const tree = useMemo(() => parse(prepared(text)), [text]);
  return <span class="mrkdwn">{shown(tree)}</span>;
}

/** The parser closes code and italics before fewer characters than Slack does, but before any white space. */
const SEAM = '\uFEFF';

const prepared = (text: string): string =>
  text
    .replace(/^>/gm, '&gt;')
    .replace(/<[^<>]*>|[`_~](?=[:;"'’”/…–—|])/g, (found) => (found.length > 1 ? found : found + SEAM));

const words = (text: string): string => decodeEntities(text.replaceAll(SEAM, ''));

function shownAll(nodes: Node[]): ComponentChildren {
  return withoutBreaks(nodes).map(shown);
}

function shown(node: Node): ComponentChildren {
  switch (node.type) {
    case NodeType.Text:
      return words(node.text);
    case NodeType.Root:
      return shownAll(node.children);
    case NodeType.Bold:
      return <strong>{shownAll(node.children)}</strong>;
    case NodeType.Italic:
      return <em>{shownAll(node.children)}</em>;
    case NodeType.Strike:
      return <del>{shownAll(node.children)}</del>;
    case NodeType.Quote:
      return <blockquote>{shownAll(withoutMargin(node.children))}</blockquote>;
    case NodeType.Code:
      return <code>{words(node.text)}</code>;
    case NodeType.PreText:
      return <pre>{words(node.text.replace(/^\n|\n$/g, ''))}</pre>;
    case NodeType.Emoji:
      return emojiFor(node.name);
    case NodeType.UserLink:
      return <PersonMention id={node.userID} />;
    case NodeType.ChannelLink:
      return <ChannelLink id={node.channelID} label={textOf(node.label)} />;
    case NodeType.URL:
      return <WebLink url={decodeEntities(node.url)}>{node.label && shownAll(node.label)}</WebLink>;
    case NodeType.Command:
      return special(node.name, node.arguments, textOf(node.label), decodeEntities(node.source));
  }
}

/** `<!date^...>`, `<!subteam^...>`, `<!here>` and its like. */
function special(name: string, args: string[], label: string, source: string): ComponentChildren {
  const [first = '', format = '', link] = args;
  if (name === 'subteam') return <GroupMention id={first} />;
  if (name === 'here' || name === 'channel' || name === 'everyone') return <span class="mention loud">@{name}</span>;
  if (name !== 'date') return label || source;
  const date = dateOfTs(first);
  if (Number.isNaN(date.getTime())) return label || source;
  const time = (
    <time dateTime={date.toISOString()} title={utcTime(date)}>
      {formatDate(date, format)}
    </time>
  );
  return link ? <WebLink url={decodeEntities(link)}>{time}</WebLink> : time;
}

const textOf = (label: Node[] | undefined): string => decodeEntities((label ?? []).map((node) => node.source).join(''));

const standsAlone = (node: Node | undefined): boolean =>
  node?.type === NodeType.PreText || node?.type === NodeType.Quote;

/** A quote or a piece of code begins a line of its own; the line breaks around it are not drawn once more. */
function withoutBreaks(nodes: Node[]): Node[] {
  return nodes.map((node, at) => {
    if (node.type !== NodeType.Text) return node;
    const after = standsAlone(nodes[at - 1]) ? node.text.replace(/^\uFEFF?\n/, '') : node.text;
    return { ...node, text: standsAlone(nodes[at + 1]) ? after.replace(/\n$/, '') : after };
  });
}

/** The space between `>` and the words is not part of the quotation. */
function withoutMargin(nodes: Node[]): Node[] {
  return nodes.map((node, at) => {
    const starts = at === 0 || nodes[at - 1]?.source.endsWith('\n');
    return starts && node.type === NodeType.Text ? { ...node, text: node.text.replace(/^ /, '') } : node;
  });
}
