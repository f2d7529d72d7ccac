import type { ComponentChildren } from 'preact';
import type { Channel } from '../../protocol.ts';
import { Appearance } from '../appearance/appearance.tsx';
import { ToolsButton } from '../developer/tools-button.tsx';
import { LateBadge } from '../lateness/late-badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { channelTitle, isAppDm } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import { useMedia } from '../state/use-media.ts';
import { useOpenDm } from '../state/use-open-dm.ts';
import { AppRow } from './app-row.tsx';
import { ChannelRow } from './channel-row.tsx';
import { PersonSwitcher } from './person-switcher.tsx';

export function Sidebar({ onJump }: { onJump(): void }) {
  const { workspace, place } = useScreen();
  const alone = useMedia('(max-width: 719px)') && !place.channel && !place.home;
  const Name = alone ? 'h1' : 'strong';
  const open = workspace.channels.filter((channel) => !channel.archived);
  const byTitle = (a: Channel, b: Channel): number =>
    channelTitle(workspace, a).localeCompare(channelTitle(workspace, b));
  const rooms = open.filter((channel) => channel.kind !== 'dm').sort(byTitle);
  const direct = open.filter((channel) => channel.kind === 'dm' && !isAppDm(workspace, channel)).sort(byTitle);
  return (
    <section class="sidebar" aria-label="Workspace" role={alone ? 'main' : 'complementary'}>
      <header>
        <div>
          <Name>{workspace.team.name}</Name>
          <p>Local workspace</p>
        </div>
        <LateBadge />
        <button type="button" class="tool" aria-label="Jump to" title="Jump to (Ctrl+K)" onClick={onJump}>
          <Icon name="search" />
        </button>
      </header>
      <PersonSwitcher />
      <nav aria-label="Conversations">
        <Section title="Apps">
          <AppRow />
        </Section>
        <Section title="Channels">
          <Rows channels={rooms.filter((channel) => channel.joined)} />
        </Section>
        <Section title="Direct messages" action={<NewDirectMessage known={direct} />}>
          <Rows channels={direct} />
        </Section>
        <Folded title="Channels you can join" channels={rooms.filter((channel) => !channel.joined)} open />
        <Folded title="Archived" channels={workspace.channels.filter((channel) => channel.archived).sort(byTitle)} />
      </nav>
      <footer>
        <ToolsButton />
        <Appearance />
      </footer>
    </section>
  );
}

function Section({
  title,
  action,
  children,
}: {
  title: string;
  action?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section>
      <div class="section-head">
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}

function Folded({ title, channels, open = false }: { title: string; channels: Channel[]; open?: boolean }) {
  if (channels.length === 0) return null;
  return (
    <details open={open}>
      <summary>
        <Icon name="chevron" />
        {title} <span class="count">{channels.length}</span>
      </summary>
      <Rows channels={channels} />
    </details>
  );
}

function Rows({ channels }: { channels: Channel[] }) {
  return (
    <ul>
      {channels.map((channel) => (
        <li key={channel.id}>
          <ChannelRow channel={channel} />
        </li>
      ))}
    </ul>
  );
}

function NewDirectMessage({ known }: { known: Channel[] }) {
  const { workspace } = useScreen();
  const openDm = useOpenDm();
  const others = workspace.people.filter(
    (person) => person.kind !== 'bot' && !person.deactivated && !known.some((channel) => channel.with === person.id),
  );
  return (
    <Menu
      label="New direct message"
      face={<Icon name="plus" />}
      class="tool"
      empty="You have a conversation with everyone."
      items={others.map((person) => ({
        text: person.realName,
        detail: person.title,
        run: () => openDm(person.id),
      }))}
    />
  );
}
