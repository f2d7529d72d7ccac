import type { ComponentChildren } from 'preact';
import { emojiFor } from '../text/emoji.ts';
import { ChannelLink, GroupMention, PersonMention, WebLink } from '../text/mentions.tsx';
import { dateOfTs, formatDate } from '../text/time.ts';
import type { RichTextLeaf, RichTextPart } from './rich-text-part.ts';

export function RichText({ parts }: { parts: RichTextPart[] }) {
  return <div class="rich-text">{parts.map(part)}</div>;
}

function part(one: RichTextPart): ComponentChildren {
  switch (one.type) {
    case 'rich_text_list': {
      const List = one.style === 'ordered' ? 'ol' : 'ul';
      return (
        <List style={{ marginInlineStart: `${(one.indent ?? 0) * 1.5}em` }}>
          {one.elements.map((item, at) => (
            <li key={at}>{item.elements.map(leaf)}</li>
          ))}
        </List>
      );
    }
    case 'rich_text_quote':
      return <blockquote>{one.elements.map(leaf)}</blockquote>;
    case 'rich_text_preformatted':
      return <pre>{one.elements.map(leaf)}</pre>;
    default:
      return <div>{one.elements.map(leaf)}</div>;
  }
}

function leaf(one: RichTextLeaf): ComponentChildren {
  switch (one.type) {
    case 'text':
      return styled(one.text ?? '', one.style);
    case 'link':
      return <WebLink url={one.url ?? ''}>{styled(one.text ?? one.url ?? '', one.style)}</WebLink>;
    case 'user':
      return <PersonMention id={one.user_id ?? ''} />;
    case 'channel':
      return <ChannelLink id={one.channel_id ?? ''} label="" />;
    case 'usergroup':
      return <GroupMention id={one.usergroup_id ?? ''} />;
    case 'broadcast':
      return <span class="mention loud">@{one.range}</span>;
    case 'emoji':
      return emojiFor(one.name ?? '');
    case 'date':
      return formatDate(dateOfTs(String(one.timestamp)), one.format ?? '{date}');
    default:
      return <span class="undrawn">{one.type}</span>;
  }
}

function styled(text: string, style: RichTextLeaf['style'] = {}): ComponentChildren {
  let words: ComponentChildren = text;
  if (style.code) words = <code>{words}</code>;
  if (style.bold) words = <strong>{words}</strong>;
  if (style.italic) words = <em>{words}</em>;
  if (style.strike) words = <del>{words}</del>;
  return words;
}
