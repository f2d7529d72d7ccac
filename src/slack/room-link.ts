import type { Incident } from '../incident/incident.ts';
import type { Team } from './edge.ts';
import { channelMention, link } from './text.ts';

/** The room as members see it by name, and a link that opens it; '' until it is open. */
export function roomLink({ roomId }: Pick<Incident, 'roomId'>, team: Team): string {
  return roomId ? `${channelMention(roomId)} · ${link(`${team.url}archives/${roomId}`, 'Open the room')}` : '';
}

/** A message's address in Slack. */
export function permalink(team: Team, channelId: string, ts: string, threadTs: string | null): string {
  const message = `${team.url}archives/${channelId}/p${ts.replace('.', '')}`;
  return threadTs && threadTs !== ts ? `${message}?thread_ts=${threadTs}&cid=${channelId}` : message;
}
