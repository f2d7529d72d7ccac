import { useEffect } from 'preact/hooks';
import type { ShownMessage } from '../../protocol.ts';
import { useScreen } from './screen.ts';
import { listKey, shownMessages } from './screen-state.ts';

/** A channel's messages, or a thread's: fetched when looked at and after every reconnection, live in between. */
export function useMessages(channel: string, thread: string | null = null): ShownMessage[] | undefined {
  const { state, client, change } = useScreen();
  const { connection } = state;
  useEffect(() => {
    if (connection !== 'open') return;
    const list = listKey(channel, thread);
    change({ type: 'list-asked', list });
    client.messages(channel, thread ?? undefined).then(
      (messages) => change({ type: 'list-loaded', list, messages }),
      () => change({ type: 'trouble', text: 'The messages could not be loaded.' }),
    );
  }, [client, change, connection, channel, thread]);
  return shownMessages(state, listKey(channel, thread));
}
