import type { TargetedKeyboardEvent } from 'preact';
import type { ShownMessage } from '../../protocol.ts';
import { isOwn } from '../channel/last-own.ts';
import { hashOf } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';
import { usePin } from './use-pin.ts';

interface Doable {
  onEdit(ts: string | null): void;
  canWrite: boolean;
  inThread: boolean;
}

/** What one key does while a message itself has the focus: the keys of Slack's own client. */
export function useMessageKeys(
  message: ShownMessage,
  { onEdit, canWrite, inThread }: Doable,
): (event: TargetedKeyboardEvent<HTMLElement>) => void {
  const { me } = useScreen();
  const pin = usePin(message);
  const { channel, ts, threadTs } = message;
  return (event) => {
    const article = event.currentTarget;
    if (event.target !== article || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!canWrite || message.ephemeral) return;
    const done: Record<string, () => unknown> = {
      p: pin,
      r: () => article.querySelector<HTMLElement>('[aria-keyshortcuts=R]')?.click(),
      ...(inThread ? {} : { t: () => location.assign(hashOf({ channel, thread: threadTs ?? ts })) }),
      ...(isOwn(message, me.id) ? { e: () => onEdit(ts) } : {}),
    };
    const run = done[event.key.toLowerCase()];
    if (!run) return;
    event.preventDefault();
    void run();
  };
}
