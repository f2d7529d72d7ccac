import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, LogLevel, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { type LocalSlack, startLocalSlack } from '../../local-slack.ts';
import { type Arrivals, arrivals } from '../arrivals.ts';
import { mayEverything } from './full-manifest.ts';

/** A workspace with a Bolt app in it that can do everything and remembers every body it received. */
export interface RecordedApp extends AsyncDisposable {
  readonly slack: LocalSlack;
  readonly bodies: Arrivals<unknown>;
}

type SetUp = (app: App) => void;

/** Hears of what it did itself, too. */
function appOf({ workspace }: LocalSlack, receiver: Receiver): App {
  return new App({
    token: workspace.botToken,
    receiver,
    clientOptions: { slackApiUrl: workspace.apiUrl },
    ignoreSelf: false,
    convoStore: false,
    deferInitialization: true,
    logLevel: LogLevel.ERROR,
  });
}

function recording(bodies: Arrivals<unknown>, setUp: SetUp): SetUp {
  return (app) => {
    app.use(async ({ body, next }) => {
      bodies.arrive(body);
      await next();
    });
    setUp(app);
  };
}

export async function bySocket(setUp: SetUp): Promise<RecordedApp> {
  const bodies = arrivals<unknown>();
  const slack = await startLocalSlack({ manifest: mayEverything });
  const { appToken, apiUrl } = slack.workspace;
  const clientOptions = { slackApiUrl: apiUrl };
  const receiver = new SocketModeReceiver({ appToken, logLevel: LogLevel.ERROR, installerOptions: { clientOptions } });
  const app = appOf(slack, receiver);
  recording(bodies, setUp)(app);
  await app.init();
  await app.start();
  return {
    slack,
    bodies,
    async [Symbol.asyncDispose]() {
      await app.stop();
      await slack.close();
    },
  };
}

export async function byHttp(setUp: SetUp): Promise<RecordedApp> {
  const bodies = arrivals<unknown>();
  let handle: HTTPReceiver['requestListener'] | undefined;
  const server = createServer((request, response) => handle?.(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const slack = await startLocalSlack({ manifest: mayEverything, deliverTo: `http://127.0.0.1:${port}/slack/events` });
  const { signingSecret } = slack.workspace;
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR });
  const app = appOf(slack, receiver);
  recording(bodies, setUp)(app);
  await app.init();
  handle = receiver.requestListener;
  return {
    slack,
    bodies,
    async [Symbol.asyncDispose]() {
      await slack.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
