import { SlackError } from '../slack-error.ts';
import { channelNamed } from '../state/channel-names.ts';
import { openDirectMessage } from '../state/direct-messages.ts';
import type { ChannelRecord } from '../state/records.ts';
import { joinedChannel, maySee, visibleChannel } from '../state/visibility.ts';
import { hasScope } from '../state/workspace.ts';
import type { Call } from './call.ts';
import { requireScope } from './channel-scopes.ts';

type Scopes = Parameters<typeof requireScope>[1];

/** A channel the bot may see, through a method that is open for its kind. */
export function seenChannel({ workspace, bot }: Call, id: string, scopes: Scopes): ChannelRecord {
  const channel = visibleChannel(workspace, bot, id);
  requireScope(workspace, scopes, channel.kind);
  return channel;
}

export function enteredChannel({ workspace, bot }: Call, id: string, scopes: Scopes): ChannelRecord {
  const channel = joinedChannel(workspace, bot, id);
  requireScope(workspace, scopes, channel.kind);
  return channel;
}

/** Where chat.postMessage goes: a channel's id, its name, or a person's id for a direct message. */
export function postingChannel({ workspace, bot }: Call, given: string, archived = 'is_archived'): ChannelRecord {
  if (/^[UW]/.test(given)) return directMessageWith({ workspace, bot }, given);
  const named = channelNamed(workspace, given.replace(/^#/, ''));
  const channel = named && maySee(workspace, bot, named) ? named : visibleChannel(workspace, bot, given);
  if (channel.archived) throw new SlackError(archived);
  const uninvited = channel.kind === 'public' && hasScope(workspace, 'chat:write.public');
  if (!channel.members.includes(bot) && !uninvited) throw new SlackError('not_in_channel');
  return channel;
}

function directMessageWith({ workspace, bot }: Call, person: string): ChannelRecord {
  const known = workspace.tables.people.get(person);
  if (!known || known.kind === 'bot') throw new SlackError('channel_not_found');
  if (known.deactivated) throw new SlackError('user_disabled');
  if (!workspace.manifest.features.app_home.messages_tab_enabled) throw new SlackError('messages_tab_disabled');
  return openDirectMessage(workspace, bot, person);
}
