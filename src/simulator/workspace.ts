import { setMaxListeners } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { type Administrator, administrator } from './administrator.ts';
import { httpCourier } from './delivery/http-courier.ts';
import { recordedCourier } from './delivery/recorded-courier.ts';
import { type DisconnectReason, socketCourier } from './delivery/socket-courier.ts';
import { publishEvents } from './events/publisher.ts';
import type { Faults } from './faults/faults.ts';
import { faultyCourier } from './faults/faulty-courier.ts';
import { httpFace } from './http.ts';
import { isFromElsewhere, isLoopbackHost } from './loopback.ts';
import { parseManifest } from './manifest.ts';
import { feed } from './screen-api/feed.ts';
import { screenSocket } from './screen-api/socket.ts';
import { builtScreen } from './screen-files.ts';
import { openState } from './state/open.ts';
import { keepSchedule } from './state/scheduled.ts';
import { SLACK_TIMING, type Timing } from './timing.ts';

export interface WorkspaceOptions {
  /** Where it will be reached, known beforehand: 'http://127.0.0.1:3000'. */
  readonly url: string;
  /** Folder for the append-only NDJSON of its state; null keeps it in memory (tests). */
  readonly dataDir: string | null;
  /** The app's manifest as parsed YAML. */
  readonly manifest: unknown;
  /** Where the built screen lies; by default where the build puts it. */
  readonly screenDir?: string;
  /** The app's request URL: payloads are POSTed there, signed, instead of going by socket. */
  readonly deliverTo?: string;
  /** How long Slack waits; by default as long as Slack does. */
  readonly timing?: Partial<Timing>;
  /** Whether Slack's limits on calls and messages hold from the start; they do unless this is false. */
  readonly rateLimits?: boolean;
}

export interface LocalWorkspace {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** `${url}/api/` */
  readonly apiUrl: string;
  readonly team: { readonly id: string };
  readonly faults: Faults;
  /** What only an administrator of a workspace does, in the screens of theirs that are not here. */
  readonly administrator: Administrator;
  /** Asks the app's Socket Mode connections to leave and come again, as Slack does every few hours. */
  disconnectApp(reason: DisconnectReason): void;
  /** Ends the app's Socket Mode connections without a word. */
  cutApp(): void;
  handle(request: IncomingMessage, response: ServerResponse): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Socket Mode is left with a disconnect; everything written. */
  close(): Promise<void>;
}

/** A Slack workspace on this machine, to be mounted on a server that listens on loopback. */
export async function openWorkspace(options: WorkspaceOptions): Promise<LocalWorkspace> {
  const manifest = parseManifest(options.manifest);
  const url = options.url.replace(/\/$/, '');
  const timing = { ...SLACK_TIMING, ...options.timing };
  const { dataDir, rateLimits = true } = options;
  const workspace = openState({ url, dataDir, manifest, timing, rateLimits });
  const sockets = socketCourier(workspace);
  const plain = options.deliverTo === undefined ? sockets : httpCourier(workspace, options.deliverTo);
  const courier = faultyCourier(recordedCourier(plain, workspace.wire), workspace.faults, timing);
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  publishEvents(workspace, courier, closing.signal);
  keepSchedule(workspace, closing.signal);

  const screens = screenSocket(workspace, feed(workspace, courier));
  const face = httpFace({ workspace, courier }, sockets, options.screenDir ?? builtScreen());
  const listener = getRequestListener(face.fetch, { overrideGlobalObjects: false });
  const { botToken, appToken, signingSecret, team } = workspace.identity;
  return {
    botToken,
    appToken,
    signingSecret,
    apiUrl: `${url}/api/`,
    team: { id: team },
    faults: workspace.faults,
    administrator: administrator(workspace),
    disconnectApp: sockets.disconnect,
    cutApp: sockets.cut,
    handle(request, response) {
      void listener(request, response);
    },
    upgrade(request, socket, head) {
      // An odd address is no URL, and must not end the process.
      const [pathname] = (request.url ?? '').split('?');
      const allowed = isLoopbackHost(request.headers.host) && !isFromElsewhere(request.headers);
      if (allowed && pathname === '/link/') sockets.upgrade(request, socket, head);
      else if (allowed && pathname === '/screen/socket') screens.upgrade(request, socket, head);
      else socket.end(`HTTP/1.1 ${allowed ? '404 Not Found' : '403 Forbidden'}\r\n\r\n`);
    },
    async close() {
      closing.abort();
      screens.close();
      await sockets.close();
    },
  };
}
