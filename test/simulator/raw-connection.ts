import { expect } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalSlack } from '../local-slack.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import { botClient } from './clients.ts';

export type Frame = Record<string, unknown>;

/** A Socket Mode connection without the SDK, which answers nothing by itself. */
export interface RawConnection {
  readonly frames: Arrivals<Frame>;
  readonly socket: WebSocket;
  readonly closed: Promise<unknown>;
  acknowledge(frame: Frame): void;
}

export async function socketUrl(slack: LocalSlack): Promise<string> {
  const { url } = await botClient(slack, slack.workspace.appToken).apps.connections.open();
  return url ?? '';
}

/** Resolves after the first frame. */
export async function rawConnection(slack: LocalSlack): Promise<RawConnection> {
  const socket = new WebSocket(await socketUrl(slack));
  const frames = arrivals<Frame>();
  socket.on('message', (data) => frames.arrive(JSON.parse(String(data))));
  const closed = new Promise((gone) => socket.once('close', gone));
  await frames.next(expect.anything());
  return {
    frames,
    socket,
    closed,
    acknowledge: ({ envelope_id }) => socket.send(JSON.stringify({ envelope_id })),
  };
}
