import type { ShownMessage } from '../../protocol.ts';
import { useScreen } from '../state/screen.ts';

/** Puts the person's reaction on a message, or takes it away when it is there. */
export function useReact(message: ShownMessage): (name: string) => void {
  const { act, me } = useScreen();
  return (name) => {
    const remove = message.reactions.some((one) => one.name === name && one.users.includes(me.id));
    void act({ type: 'react', channel: message.channel, ts: message.ts, name, remove });
  };
}
