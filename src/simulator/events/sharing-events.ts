import type { ChannelRecord } from '../state/records.ts';
import { hasScope, type Workspace } from '../state/workspace.ts';
import type { EventNotice } from './notice.ts';

/** One event for each organisation that came in or went; of a private channel only apps hear that may read those. */
export function sharingChanged(workspace: Workspace, channel: ChannelRecord, before: ChannelRecord): EventNotice[] {
  if (!hasScope(workspace, channel.kind === 'private' ? 'groups:read' : 'channels:read')) return [];
  const came = channel.sharedWith.filter((team) => !before.sharedWith.includes(team));
  const went = before.sharedWith.filter((team) => !channel.sharedWith.includes(team));
  const notice = (type: string, part: Record<string, unknown>): EventNotice => ({
    subscription: type,
    channel,
    event: { type, channel: channel.id, ...part, event_ts: workspace.clock.nextTs() },
  });
  const is_ext_shared = channel.sharedWith.length > 0;
  return [
    ...came.map((team) => notice('channel_shared', { connected_team_id: team })),
    ...went.map((team) => notice('channel_unshared', { previously_connected_team_id: team, is_ext_shared })),
  ];
}
