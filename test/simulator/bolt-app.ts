import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { LocalSlack } from '../local-slack.ts';

export interface ConnectedApp {
  readonly app: App;
  readonly receiver: SocketModeReceiver;
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A Bolt app in Socket Mode, connected; `setUp` registers its listeners before. */
export async function connectedApp(slack: LocalSlack, setUp: (app: App) => void): Promise<ConnectedApp> {
  const { botToken, appToken, apiUrl } = slack.workspace;
  const clientOptions = { slackApiUrl: apiUrl, logLevel: LogLevel.ERROR };
  const receiver = new SocketModeReceiver({ appToken, logLevel: LogLevel.ERROR, installerOptions: { clientOptions } });
  const app = new App({
    token: botToken,
    receiver,
    clientOptions: { ...clientOptions },
    convoStore: false,
    deferInitialization: true,
    logLevel: LogLevel.ERROR,
  });
  setUp(app);
  await app.init();
  await app.start();
  const stop = async (): Promise<void> => {
    const gone = new Promise((left) => receiver.client.once('disconnected', left));
    await app.stop();
    await gone;
  };
  return { app, receiver, stop, [Symbol.asyncDispose]: stop };
}
