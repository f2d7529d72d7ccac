import type { ShownMessage } from '../../protocol.ts';
import { useScreen } from '../state/screen.ts';

/** Pins a message to its channel, or unpins it when it is. */
export function usePin({ channel, ts, pinned }: ShownMessage): () => Promise<unknown> {
  const { act } = useScreen();
  return () => act({ type: 'pin', channel, ts, remove: pinned });
}
