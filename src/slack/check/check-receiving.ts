import type { Logger } from 'pino';
import type { ConnectionSettings } from '../../config.ts';
import { type Finding, good, lacking, note } from '../../finding.ts';
import type { Team } from '../edge.ts';
import { isFault } from '../slack-fault.ts';
import { appTokenRefusal } from '../sockets.ts';
import { type DeliveryClient, slackClients } from '../web.ts';

/** Whether commands, clicks and events can reach us. No socket is opened: it would take payloads from a Muster that runs. */
export async function checkReceiving(
  connection: ConnectionSettings,
  { web, team, log }: { readonly web: DeliveryClient; readonly team: Team; readonly log: Logger },
): Promise<readonly Finding[]> {
  if (connection.mode === 'http') return [byHttp];
  const asApp = slackClients({ ...connection, botToken: connection.appToken, log }).delivery;
  try {
    await asApp.apps.connections.open({});
  } catch (error) {
    return [
      lacking(
        isFault(error)
          ? appTokenRefusal(error.code)
          : 'Slack does not say whether the app token is right: it did not answer. Try again.',
      ),
    ];
  }
  const other = await appOfAnother(connection.appToken, web, team);
  return [other ?? good('Slack gives the app token a socket, so commands, clicks and events reach us by Socket Mode.')];
}

const byHttp = note(
  'Whether the signing secret is right cannot be asked: Slack’s first request tells. The request URLs of the app have to lead to POST /slack/events here; saving one on the app’s page makes Slack try it.',
);

/** An app token names its app: xapp-1-A0123-…. Commands would reach one app while the other answers. */
async function appOfAnother(appToken: string, web: DeliveryClient, team: Team): Promise<Finding | null> {
  const named = /^xapp-\d+-(A[A-Z0-9]+)-/.exec(appToken)?.[1];
  if (!named) return null;
  const ours = await appIdOf(web, team);
  if (!ours || ours === named) return null;
  return lacking(
    `The app token belongs to the app ${named} and the bot token to ${ours}. Take both from the same app’s page.`,
  );
}

async function appIdOf(web: DeliveryClient, team: Team): Promise<string | null> {
  try {
    const { bot } = await web.bots.info({ bot: team.botId });
    return bot?.app_id ?? null;
  } catch {
    return null;
  }
}
