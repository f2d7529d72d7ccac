import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownMessage } from '../../protocol.ts';
import { authorName } from '../state/names.ts';
import { type Screen, useScreen } from '../state/screen.ts';
import { standsInChannel } from '../state/screen-state.ts';
import { typedText } from '../text/typed-text.ts';

const KEPT = 20;

/** Says what was just said where one is, that one's own words are sent, and who wrote to one elsewhere. */
export function Announcer() {
  const screen = useScreen();
  const { news } = screen.state;
  const [spoken, setSpoken] = useState<{ key: string; words: string }[]>([]);
  const known = useRef<ShownMessage[]>(news);
  // In the words of the moment it came: going elsewhere afterwards says nothing anew.
  useEffect(() => {
    const fresh = news.filter((message) => !known.current.includes(message));
    known.current = news;
    const said = fresh.flatMap((message) => {
      const words = inWords(message, screen);
      return words ? [{ key: `${message.channel}/${message.ts}`, words }] : [];
    });
    if (said.length > 0) setSpoken((before) => [...before, ...said].slice(-KEPT));
  }, [news]);
  return (
    <div class="unseen" role="log" aria-label="New messages">
      {spoken.map(({ key, words }) => (
        <p key={key}>{words}</p>
      ))}
    </div>
  );
}

function inWords(message: ShownMessage, { workspace, place }: Screen): string | null {
  const own = message.user === workspace.me && message.subtype !== 'channel_join';
  const author = authorName(workspace, message);
  const here = message.channel === place.channel && (standsInChannel(message) || message.threadTs === place.thread);
  if (!here) {
    const direct = workspace.channels.some(({ id, kind }) => id === message.channel && kind === 'dm');
    return direct && !own ? `New message from ${author}` : null;
  }
  if (own) return 'Sent';
  const said = typedText(message.text, workspace) || message.files.map(({ name }) => name).join(', ');
  return `${author}${message.ephemeral ? ', only visible to you' : ''}: ${said}`;
}
