import type { IncomingMessage, ServerResponse } from 'node:http';
import { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { ConnectionSettings } from '../config.ts';
import type { Team } from './edge.ts';
import { httpEvents } from './http-events.ts';
import { identify } from './identify.ts';
import { inHand } from './in-hand.ts';
import { reachedLately } from './reached-lately.ts';
import { sdkLog } from './sdk-log.ts';
import type { SocketsInUse } from './socket-count.ts';
import { sockets } from './sockets.ts';
import { type SlackClients, slackClients, webOptions } from './web.ts';

export type { ConnectionSettings } from '../config.ts';

export interface SlackConnection extends SlackClients {
  /** Listeners are registered here before `start`. */
  readonly app: App;
  /** Who we are, once Slack has said so; waits for Slack while it is away. Throws a sentence when it refuses the token. */
  identify(): Promise<Team>;
  /** Begins to receive. Throws a sentence when Slack refuses the app token. */
  start(): Promise<void>;
  /** Nothing new comes in, and what was acknowledged is carried out. */
  stop(): Promise<void>;
  /** Whether Slack has said who we are and is reached now. */
  ready(): Promise<boolean>;
  /** Null over HTTP, and before Slack has counted. */
  sockets(): SocketsInUse | null;
  /** In HTTP mode, what answers `POST /slack/events`. */
  readonly requestListener: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
}

/** What was acknowledged and is not done by then is left: the process ends. */
const finishWithinMs = 5_000;
/** The longest that a process which stops keeps its sockets open for what came in just before. */
const acknowledgeWithinMs = 1_500;

export function connectSlack({ config, log }: { config: ConnectionSettings; log: Logger }): SlackConnection {
  const clients = slackClients({ ...config, log });
  const stopped = new AbortController();
  const incoming =
    config.mode === 'socket' ? bySocket(config, log, stopped.signal) : byHttp(config, clients, log, stopped.signal);
  let team: Promise<Team> | undefined;
  let known: Team | undefined;

  const whoWeAre = () => {
    team ??= identify(clients.delivery, log, stopped.signal).then((answered) => {
      known = answered;
      return answered;
    });
    return team;
  };

  const app = new App({
    receiver: incoming.receiver,
    authorize: async () => {
      const { botId, botUserId, id } = await whoWeAre();
      return { botToken: config.botToken, botId, botUserId, teamId: id };
    },
    clientOptions: { ...webOptions(config.apiUrl, log), retryConfig: { retries: 1, minTimeout: 300 } },
    logger: sdkLog(log),
    convoStore: false,
    extendedErrorHandler: true,
  });
  const listeners = inHand(app, log);

  return {
    ...clients,
    app,
    identify: whoWeAre,
    async start() {
      await whoWeAre();
      await incoming.start();
    },
    async stop() {
      stopped.abort();
      await listeners.acknowledged(acknowledgeWithinMs);
      await incoming.stop();
      await listeners.finished(finishWithinMs);
    },
    ready: async () => known !== undefined && (await incoming.reached()),
    sockets: incoming.inUse,
    requestListener: incoming.requestListener,
  };
}

function bySocket(config: { appToken: string; apiUrl: string | undefined }, log: Logger, signal: AbortSignal) {
  const receiver = sockets(config, log, signal);
  const { start, stop, inUse } = receiver;
  return { receiver, start, stop, inUse, reached: async () => receiver.connected(), requestListener: undefined };
}

function byHttp(
  { signingSecret }: { signingSecret: string },
  { delivery }: SlackClients,
  log: Logger,
  stopping: AbortSignal,
) {
  const { receiver, listener } = httpEvents(signingSecret, log, stopping);
  return {
    receiver,
    start: async () => {},
    stop: async () => {},
    reached: reachedLately(delivery),
    inUse: () => null,
    requestListener: listener,
  };
}
