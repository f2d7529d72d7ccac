import type { Happening } from '../../protocol.ts';

interface SocketListeners {
  onHappening(happening: Happening): void;
  /** Called at every connection; after a loss, what was missed must be fetched. */
  onOpen(): void;
  onLost(): void;
}

/** Keeps one WebSocket to the workspace open, reconnecting after 0.5 s, then later and later up to 5 s. */
export function keepConnected(query: string, listeners: SocketListeners): () => void {
  let stopped = false;
  let wait = 500;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let socket: WebSocket | undefined;

  const connect = (): void => {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    socket = new WebSocket(`${scheme}://${location.host}/screen/socket?${query}`);
    socket.onopen = () => {
      wait = 500;
      listeners.onOpen();
    };
    socket.onmessage = (event) => listeners.onHappening(JSON.parse(String(event.data)));
    socket.onclose = () => {
      if (stopped) return;
      listeners.onLost();
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 1.6, 5000);
    };
  };
  connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    socket?.close();
  };
}
