import { randomUUID } from 'node:crypto';
import { commandIn, runCommand } from '../interaction/command.ts';
import type { Interactions } from '../interaction/interactions.ts';
import { Trouble } from '../interaction/trouble.ts';
import { counterpart } from '../state/direct-messages.ts';
import { isReply, postMessage } from '../state/messages.ts';
import type { ChannelRecord } from '../state/records.ts';
import { markRead } from '../state/unread.ts';
import { existingMessage, joinedChannel } from '../state/visibility.ts';
import type { Workspace } from '../state/workspace.ts';
import { typedMessage } from '../text/typed.ts';
import type { ActOf } from './acts.ts';

/** What a person typed and sent: a message, or a command when it begins with '/'. */
export async function send(interactions: Interactions, person: string, act: ActOf<'send'>): Promise<{ ts?: string }> {
  const { workspace } = interactions;
  const channel = writableChannel(workspace, person, act.channel);
  const command = commandIn(act.text);
  if (command) {
    if (act.threadTs) throw new Trouble(`${command.name} is not supported in threads. Sorry!`);
    await runCommand(interactions, person, channel, command);
    return {};
  }
  if (act.text.trim() === '') throw new Trouble('There is nothing to send.');
  const { ts } = postMessage(workspace, {
    channel: channel.id,
    user: person,
    text: typedMessage(workspace, person, act.text.trim()),
    ...threadPart(workspace, channel.id, act),
    clientMessageId: randomUUID(),
  });
  markRead(workspace, person, channel.id);
  return { ts };
}

export function writableChannel(workspace: Workspace, person: string, id: string): ChannelRecord {
  const channel = joinedChannel(workspace, person, id);
  if (channel.archived) throw new Trouble(`#${channel.name} is archived: nobody can write there.`);
  const { app_home: home } = workspace.manifest.features;
  const toApp = channel.kind === 'dm' && counterpart(channel, person) === workspace.identity.botUserId;
  if (toApp && home.messages_tab_read_only_enabled) {
    throw new Trouble('Sending messages to this app has been turned off.');
  }
  return channel;
}

/** Which thread a new message belongs to, and whether it shows in the channel as well; nothing outside threads. */
export function threadPart(
  workspace: Workspace,
  channel: string,
  { threadTs: ts, alsoToChannel }: Pick<ActOf<'send'>, 'threadTs' | 'alsoToChannel'>,
): { threadTs?: string; subtype?: string } {
  if (!ts) return {};
  const parent = existingMessage(workspace, channel, ts);
  const threadTs = isReply(parent) && parent.threadTs ? parent.threadTs : parent.ts;
  return alsoToChannel ? { threadTs, subtype: 'thread_broadcast' } : { threadTs };
}
