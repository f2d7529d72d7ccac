import { formerRoomNews } from '../cards/new-room-news.ts';
import { readHistory } from '../history.ts';
import { patiently } from '../patiently.ts';
import { courtesy } from './courtesy.ts';
import { withdraw } from './empty-announcement.ts';
import { type EffectOf, type Errand, step } from './errand.ts';
import { say } from './say.ts';

/** Where Slack still lets Muster. Where the incident became private, nothing else that Muster said there stays. */
export async function tellFormerRoom(errand: Errand, { channelId }: EffectOf<'tell-former-room'>): Promise<void> {
  if (await wasPublic(errand, channelId)) await step(errand, 'emptied', () => empty(errand, channelId));
  await courtesy(errand, 'former', () => say(errand, 'told', { channelId }, formerRoomNews));
}

/** Whose successor has those alone in it who were chosen. */
async function wasPublic({ coordination, incident }: Errand, channelId: string): Promise<boolean> {
  const timeline = await coordination.timeline(incident.id);
  return timeline.some(({ event }) => event.type === 'room-replaced' && event.former === channelId && event.chosen);
}

async function empty(errand: Errand, channelId: string): Promise<true> {
  const { web, team, delivery } = errand;
  const { messages } = await readHistory(web, channelId, delivery.signal);
  for (const { ts, userId, remark, tombstone } of messages) {
    if (userId !== team.botUserId || remark || tombstone) continue;
    await patiently(() => withdraw(errand, { channelId, ts }), delivery.signal);
  }
  return true;
}
