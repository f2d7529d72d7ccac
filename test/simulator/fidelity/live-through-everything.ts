import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { LocalSlack } from '../../local-slack.ts';
import { connect } from '../../person/connection.ts';
import { person } from '../../person.ts';
import { botClient } from '../clients.ts';
import { modal } from '../with-app.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const choices = [
  { text: plain('One'), value: '1' },
  { text: plain('Two'), value: '2' },
];
const more = [
  { text: plain('Three'), value: '3' },
  { text: plain('Four'), value: '4' },
];
const offer = {
  type: 'actions' as const,
  elements: [
    { type: 'button' as const, action_id: 'go', text: plain('Go'), value: '1' },
    { type: 'static_select' as const, action_id: 'pick', placeholder: plain('Pick'), options: choices },
    { type: 'overflow' as const, action_id: 'more', options: more },
    { type: 'external_select' as const, action_id: 'ask', placeholder: plain('Ask') },
    { type: 'users_select' as const, action_id: 'who', placeholder: plain('Who') },
  ],
};
const announcements = 'C02SECINC';

/** Said when everything has been done. */
export const lastWords = 'That is all';

/** Answers whatever people do, so that each kind of payload arrives. */
export function answersEverything(app: App): void {
  const anything = /[\s\S]*/;
  app.command('/incident', async ({ ack, client, command }) => {
    await ack();
    await client.views.open({ trigger_id: command.trigger_id, view: modal });
  });
  app.shortcut(anything, ({ ack }) => ack());
  app.action(anything, ({ ack }) => ack());
  app.options(anything, ({ ack }) => ack({ options: choices }));
  app.view({ callback_id: 'declare', type: 'view_submission' }, ({ ack }) => ack());
  app.view({ callback_id: 'declare', type: 'view_closed' }, ({ ack }) => ack());
}

/** Does everything that an app is told of, by people and by the app itself. */
export async function liveThroughEverything(slack: LocalSlack): Promise<void> {
  await using ana = await person(slack.url, 'ana');
  await using ben = await person(slack.url, 'ben');
  const bot = botClient(slack);
  await ana.says('#security-incidents', '/incident now');
  await ana.seesModal('Declare an incident');
  await ana.submits({ Title: 'A title', Severity: 'Critical', People: ['ben'] });
  await ana.seesNoModal();
  await ana.says('#security-incidents', '/incident again');
  await ana.seesModal('Declare an incident');
  await ana.closesModal();
  await ana.shortcut('declare-incident');
  await bot.views.publish({ user_id: ana.id, view: { type: 'home', blocks: [offer] } });
  await ana.home('Go');
  await ana.clicks('Go', { in: 'home' });

  const said = await ana.says('#security-incidents', 'Look at this');
  await ana.messageShortcut('add-to-timeline', said);
  await ana.reacts(said, 'eyes');
  await ana.unreacts(said, 'eyes');
  await ana.edits(said, 'Look at that');
  await ana.says('#security-incidents', '@muster in a thread', { thread: said });
  await ana.says('@muster', 'Good morning');
  await ana.isNotToBeDisturbed(30);
  await bot.chat.meMessage({ channel: announcements, text: 'listens' });
  await asksForOptions(slack, bot);
  await bot.chat.postMessage({ channel: announcements, text: 'Choose', blocks: [offer] });
  const place = { in: '#security-incidents' as const };
  await ana.clicks('go', place);
  await ana.chooses('pick', 'Two', place);
  await ana.chooses('who', 'ben', place);
  await ana.clicks('Three', place);
  const { ts } = await ben.uploads('#security-incidents', 'note.txt', 'words');
  await ben.deletes({ channel: announcements, ts });

  const { ts: own = '' } = await bot.chat.postMessage({ channel: announcements, text: 'To be kept' });
  await bot.chat.postMessage({ channel: announcements, text: 'Also here', thread_ts: own, reply_broadcast: true });
  await bot.pins.add({ channel: announcements, timestamp: own });
  await bot.pins.remove({ channel: announcements, timestamp: own });
  await bot.reactions.add({ channel: announcements, timestamp: own, name: 'eyes' });
  await bot.filesUploadV2({ channel_id: announcements, content: 'x', filename: 'x.md' });
  const { files = [] } = await bot.files.list({ channel: announcements });
  await bot.files.delete({ file: files.find(({ name }) => name === 'x.md')?.id ?? '' });
  for (const is_private of [false, true]) {
    const { channel: made } = await bot.conversations.create({ name: is_private ? 'shut' : 'open', is_private });
    const channel = made?.id ?? '';
    await bot.conversations.invite({ channel, users: `${ana.id},${ben.id}` });
    await bot.conversations.setTopic({ channel, topic: 'About' });
    await bot.conversations.setPurpose({ channel, purpose: 'Because' });
    slack.workspace.administrator.shareWith(channel, 'T0PARTNER', ['U08OLGA']);
    slack.workspace.administrator.unshare(channel, 'T0PARTNER');
    await bot.conversations.rename({ channel, name: is_private ? 'shutter' : 'opener' });
    await bot.conversations.kick({ channel, user: ben.id });
    await bot.conversations.archive({ channel });
  }
  await bot.conversations.leave({
    channel: (await bot.conversations.join({ channel: 'C03ENGINEER' })).channel?.id ?? '',
  });
  await ana.says('#security-incidents', lastWords);
}

async function asksForOptions(slack: LocalSlack, bot: WebClient): Promise<void> {
  const blocks = [{ ...offer, block_id: 'asked' }];
  const { ts = '' } = await bot.chat.postMessage({ channel: announcements, text: 'Ask', blocks });
  const ana = await connect(slack.url, 'U01ANA', () => undefined);
  const place = { channel: announcements, ts };
  await ana.act({ type: 'suggest', place, blockId: 'asked', actionId: 'ask', value: 'one' });
  const { view } = await bot.views.publish({ user_id: 'U01ANA', view: { type: 'home', blocks } });
  await ana.act({ type: 'suggest', place: { view: view?.id ?? '' }, blockId: 'asked', actionId: 'ask', value: 'one' });
  await ana.close();
}
