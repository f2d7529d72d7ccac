import type { Channel } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { permalinkHash } from '../state/address.ts';
import { emojiFor } from '../text/emoji.ts';

/** The links that stand above a channel. */
export function Bookmarks({ channel }: { channel: Channel }) {
  const { bookmarks = [] } = channel;
  if (bookmarks.length === 0) return null;
  return (
    <nav class="bookmarks" aria-label="Bookmarks">
      {bookmarks.map(({ id, title, link, emoji }) => {
        const here = permalinkHash(link);
        return (
          <a key={id} href={here ?? link} {...(here ? {} : { target: '_blank', rel: 'noreferrer' })}>
            {emoji ? <span aria-hidden="true">{emojiFor(emoji.replaceAll(':', ''))}</span> : <Icon name="link" />}
            {title}
          </a>
        );
      })}
    </nav>
  );
}
