import { useEffect } from 'preact/hooks';
import type { Channel } from '../../protocol.ts';
import { useScreen } from './screen.ts';

/** Tells the workspace that the person has seen the channel, as soon as it stands before them. */
export function useRead(channel: Channel): void {
  const { act } = useScreen();
  const { id, unread, joined } = channel;
  useEffect(() => {
    if (!joined || unread === 0) return;
    const read = (): void => {
      if (document.visibilityState === 'visible') void act({ type: 'read', channel: id });
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [act, id, joined, unread]);
}
