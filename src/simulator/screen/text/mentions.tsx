import type { ComponentChildren } from 'preact';
import { PersonCard } from '../parts/person-card.tsx';
import { permalinkHash } from '../state/address.ts';
import { personCalled } from '../state/names.ts';
import { hashOf } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';

export function PersonMention({ id }: { id: string }) {
  const { workspace } = useScreen();
  const person = personCalled(workspace, id);
  if (!person) return <span class="mention">@{id}</span>;
  const look = id === workspace.me ? 'mention me' : 'mention';
  return <PersonCard person={person} face={`@${person.realName}`} class={look} />;
}

export function GroupMention({ id }: { id: string }) {
  const { workspace } = useScreen();
  const group = workspace.groups.find((known) => known.id === id);
  const mine = group?.members.includes(workspace.me);
  return (
    <span class={mine ? 'mention me' : 'mention'} title={group?.name}>
      @{group?.handle ?? id}
    </span>
  );
}

/** A channel this person cannot see has no name for them. */
export function ChannelLink({ id, label }: { id: string; label: string }) {
  const { workspace } = useScreen();
  const channel = workspace.channels.find((known) => known.id === id);
  if (!channel) return <span class="mention">{label ? `#${label}` : '🔒 private channel'}</span>;
  return (
    <a class="mention" href={hashOf({ channel: id })}>
      {channel.kind === 'private' && '🔒 '}#{channel.name}
    </a>
  );
}

/** Opens in a new tab, unless it is a permalink of this workspace. Schemes a browser would run are only shown. */
export function WebLink({ url, children }: { url: string; children?: ComponentChildren }) {
  const here = permalinkHash(url);
  if (here) return <a href={here}>{children ?? url}</a>;
  if (!/^(https?:|mailto:|tel:)/i.test(url)) return <span>{children ?? url}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children ?? url}
    </a>
  );
}
