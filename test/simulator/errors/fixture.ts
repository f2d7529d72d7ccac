import type { WebClient } from '@slack/web-api';
import { EMOJI } from '../../../src/simulator/emoji-names.ts';
import type { LocalSlack } from '../../local-slack.ts';
import { person } from '../../person.ts';
import { botClient } from '../clients.ts';

export type Fixture = Awaited<ReturnType<typeof furnished>>;

const announcements = 'C02SECINC';

/** One of each thing that a call can be wrong about. */
export async function furnished(slack: LocalSlack) {
  const bot = botClient(slack);
  await using ana = await person(slack.url, 'ana');
  const { ts: own = '' } = await bot.chat.postMessage({ channel: announcements, text: 'Ours' });
  const { ts: bare = '' } = await bot.chat.postMessage({ channel: announcements, text: 'Bare' });
  await bot.pins.add({ channel: announcements, timestamp: own });
  await bot.reactions.add({ channel: announcements, timestamp: own, name: 'eyes' });
  await bot.views.publish({ user_id: 'U02BEN', view: { type: 'home', external_id: 'home of ben', blocks: [] } });
  const { channel: dm } = await bot.conversations.open({ users: ana.id });
  const { bookmark } = await bot.bookmarks.add({
    channel_id: announcements,
    title: 'x',
    type: 'link',
    link: 'https://a.example/',
  });
  const room = await created(bot, 'room');
  await bot.conversations.setTopic({ channel: room, topic: 'A system message' });
  const { messages = [] } = await bot.conversations.history({ channel: room, limit: 1 });
  const archived = await created(bot, 'archived');
  await bot.conversations.archive({ channel: archived });
  const closed = await created(bot, 'closed', true);
  await bot.conversations.invite({ channel: closed, users: ana.id });
  await bot.conversations.leave({ channel: closed });
  const alone = await created(bot, 'alone', true);
  const crowded = await created(bot, 'crowded');
  const { ts: loved = '' } = await bot.chat.postMessage({ channel: crowded, text: 'Loved' });
  for (const name of [...EMOJI.keys()].slice(0, 23))
    await bot.reactions.add({ channel: crowded, timestamp: loved, name });
  const rich = { type: 'rich_text' as const, elements: [] };
  const { ts: formatted = '' } = await bot.chat.postMessage({ channel: announcements, text: 'x', blocks: [rich] });
  const { ts: parent = '' } = await bot.chat.postMessage({ channel: announcements, text: 'To be deleted' });
  await bot.chat.postMessage({ channel: announcements, text: 'Reply', thread_ts: parent });
  await bot.chat.delete({ channel: announcements, ts: parent });
  const { ts: hers } = await ana.says('#security-incidents', 'Hers');
  await ana.uploads('#security-incidents', 'hers.txt', 'x');
  const { files = [] } = await bot.files.list({});
  const ours = await bot.filesUploadV2({ content: 'x', filename: 'ours.txt' });
  const gone = await bot.filesUploadV2({ channel_id: announcements, content: 'x', filename: 'gone.txt' });
  const deleted = gone.files[0]?.files?.[0]?.id ?? '';
  await bot.files.delete({ file: deleted });
  return {
    announcements,
    ana: ana.id,
    own,
    bare,
    loved,
    formatted,
    tombstone: parent,
    hers,
    system: messages[0]?.ts ?? '',
    dm: dm?.id ?? '',
    bookmark: bookmark?.id ?? '',
    room,
    archived,
    closed,
    alone,
    crowded,
    hersFile: files[0]?.id ?? '',
    deleted,
    ourFile: ours.files[0]?.files?.[0]?.id ?? '',
  };
}

async function created(bot: WebClient, name: string, is_private = false): Promise<string> {
  return (await bot.conversations.create({ name, is_private })).channel?.id ?? '';
}
