import { formerRoomNews } from '../cards/new-room-news.ts';
import { courtesy } from './courtesy.ts';
import type { EffectOf, Errand } from './errand.ts';
import { say } from './say.ts';

/** Where Slack still lets Muster. */
export async function tellFormerRoom(errand: Errand, { channelId }: EffectOf<'tell-former-room'>): Promise<void> {
  await courtesy(errand, 'former', () => say(errand, 'told', { channelId }, formerRoomNews));
}
