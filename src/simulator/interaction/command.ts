import { attempts } from '../delivery/attempts.ts';
import { payloadChannelName } from '../shapes/channel.ts';
import { SlackError } from '../slack-error.ts';
import type { ChannelRecord } from '../state/records.ts';
import { typedCommandText } from '../text/typed.ts';
import type { Interactions } from './interactions.ts';
import { respond } from './respond.ts';
import { Trouble } from './trouble.ts';

/** '/incident declare' -> the command and what follows it; null for text that is no command. */
export function commandIn(typed: string): { name: string; rest: string } | null {
  const [, name, rest = ''] = /^(\/[^\s/]+)(?:\s+([\s\S]*))?$/.exec(typed.trim()) ?? [];
  return name ? { name, rest } : null;
}

/** Runs a slash command and shows what the app acknowledged it with. */
export async function runCommand(
  { workspace, courier }: Interactions,
  person: string,
  channel: ChannelRecord,
  { name, rest }: { name: string; rest: string },
): Promise<void> {
  const command = workspace.manifest.features.slash_commands.find((one) => one.command === name);
  if (!command) {
    throw new Trouble(
      `${name} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`,
    );
  }
  const { identity } = workspace;
  const target = { person, channel: channel.id, original: null };
  const place = { channel: channel.id, ts: null };
  const attempt = attempts(workspace, courier, { what: 'command', name, person, place, view: null });
  const receipt = await attempt({
    kind: 'slash_commands',
    payload: {
      token: identity.verificationToken,
      team_id: identity.team,
      team_domain: identity.teamDomain,
      channel_id: channel.id,
      channel_name: payloadChannelName(channel),
      user_id: person,
      user_name: workspace.tables.people.get(person)?.name ?? '',
      command: name,
      text: typedCommandText(workspace, person, rest, command.should_escape),
      api_app_id: identity.appId,
      is_enterprise_install: 'false',
      response_url: workspace.responseUrls.issue(target),
      trigger_id: workspace.triggers.issue({ person, view: null }),
    },
  });
  if (!receipt.ok) throw new Trouble(`${name} failed with the error "${receipt.error}"`);
  if (isEmpty(receipt.payload)) return;
  try {
    respond(workspace, target, receipt.payload);
  } catch (error) {
    if (error instanceof SlackError) throw new Trouble(`${name} failed with the error "${error.code}"`);
    throw error;
  }
}

function isEmpty(payload: unknown): boolean {
  if (payload === undefined || payload === null || payload === '') return true;
  return typeof payload === 'object' && Object.keys(payload).length === 0;
}
