import { useEffect, useReducer } from 'preact/hooks';
import { useScreen } from '../../state/screen.ts';
import { keepConnected } from '../../state/socket.ts';
import { wireSoFar } from '../tools-client.ts';
import { emptyWire, type WireChange, type WireLog, wireAfter } from './wire-log.ts';

/** The wire while it is watched, over a socket of its own so that the rest of the screen need not follow each call. */
export function useWire(): [WireLog, (change: WireChange) => void] {
  const { me, change: changeScreen } = useScreen();
  const [log, change] = useReducer(wireAfter, emptyWire);
  useEffect(
    () =>
      keepConnected(`person=${encodeURIComponent(me.id)}&wire=1`, {
        onHappening: (happening) => {
          if (happening.type === 'wire') change({ type: 'record', record: happening.record });
        },
        onOpen: () => {
          change({ type: 'opened' });
          void wireSoFar().then(
            (records) => change({ type: 'fetched', records }),
            () => changeScreen({ type: 'trouble', text: 'What went over the wire could not be loaded.' }),
          );
        },
        onLost: () => undefined,
      }),
    [me.id, changeScreen],
  );
  return [log, change];
}
