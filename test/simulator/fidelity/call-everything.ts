import type { LocalSlack } from '../../local-slack.ts';
import { person } from '../../person.ts';
import { connectedApp } from '../bolt-app.ts';
import { type RecordingClient, recordingClient } from './recorder.ts';

const announcements = 'C02SECINC';
const engineering = 'C03ENGINEER';
const ana = 'U01ANA';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const section = { type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'It *is* so.' } };
const button = { type: 'button' as const, action_id: 'go', text: plain('Go'), value: '1' };
const actions = { type: 'actions' as const, elements: [button] };

const form = (title: string) => ({
  type: 'modal' as const,
  callback_id: 'form',
  title: plain(title),
  submit: plain('Send'),
  blocks: [{ type: 'input' as const, label: plain('Words'), element: { type: 'plain_text_input' as const } }],
});

/** Calls each method of the workspace at least once, with something to be answered. */
export async function callEverything(slack: LocalSlack): Promise<RecordingClient> {
  const bot = recordingClient(slack);
  await askAround(bot);
  await keepChannels(slack, bot);
  await keepMessages(bot);
  await shareFiles(bot);
  await showViews(slack, bot);
  await askTooMuch(bot);
  const app = recordingClient(slack, slack.workspace.appToken);
  await app.apps.connections.open({});
  bot.answers.push(...app.answers);
  return bot;
}

async function askAround(bot: RecordingClient): Promise<void> {
  const { bot_id = '' } = await bot.auth.test();
  await bot.apiCall('api.test', { foo: 'bar' });
  await bot.bots.info({ bot: bot_id });
  await bot.team.info();
  await bot.emoji.list();
  await bot.users.info({ user: ana, include_locale: true });
  await bot.users.list({});
  await bot.users.lookupByEmail({ email: 'ana@example.com' });
  await bot.users.getPresence({ user: ana });
  await bot.users.profile.get({ user: ana });
  await bot.users.conversations({});
  await bot.auth.teams.list();
  await bot.dnd.info({ user: ana });
  await bot.dnd.teamInfo({ users: `${ana},U02BEN` });
  const { usergroups = [] } = await bot.usergroups.list({ include_users: true, include_count: true });
  await bot.usergroups.users.list({ usergroup: usergroups[0]?.id ?? '' });
  const { usergroup: made } = await bot.usergroups.create({ name: 'Forensics', handle: 'forensics' });
  const usergroup = made?.id ?? '';
  await bot.usergroups.users.update({ usergroup, users: `${ana},U02BEN`, include_count: true });
  await bot.usergroups.update({ usergroup, description: 'Who looks at disks' });
  await bot.blocks.validate({ message: { blocks: [section] } });
}

async function askTooMuch(bot: RecordingClient): Promise<void> {
  const blocks = [{ ...section, text: { ...section.text, text: '' } }];
  await bot.refused(bot.blocks.validate({ message: { blocks } }), 'blocks.validate');
  await bot.refused(bot.chat.postMessage({ channel: announcements, blocks, text: 'x' }), 'chat.postMessage');
  await bot.refused(
    bot.conversations.invite({ channel: announcements, users: 'UNOBODY,UNONE' }),
    'conversations.invite',
  );
  await bot.refused(bot.users.info({ user: 'UNOBODY' }), 'users.info');
  await bot.refused(bot.views.publish({ user_id: ana, view: { type: 'home', blocks } }), 'views.publish');
}

async function keepChannels(slack: LocalSlack, bot: RecordingClient): Promise<void> {
  for (const is_private of [true, false]) {
    const { channel: made } = await bot.conversations.create({ name: is_private ? 'shut' : 'open', is_private });
    const channel = made?.id ?? '';
    await bot.conversations.invite({ channel, users: `${ana},U02BEN` });
    await bot.conversations.setTopic({ channel, topic: 'What it is about' });
    await bot.conversations.setPurpose({ channel, purpose: 'Why it is here' });
    await bot.conversations.info({ channel, include_num_members: true });
    await bot.conversations.members({ channel, limit: 1 });
    await bot.conversations.rename({ channel, name: is_private ? 'shutter' : 'opener' });
    slack.workspace.administrator.shareWith(channel, 'T0PARTNER');
    await bot.conversations.info({ channel });
    await bot.conversations.kick({ channel, user: 'U02BEN' });
    await bot.conversations.archive({ channel });
  }
  await bot.conversations.list({ types: 'public_channel,private_channel', limit: 3 });
  await bot.conversations.join({ channel: engineering });
  await bot.conversations.leave({ channel: engineering });
  await bot.conversations.open({ users: ana });
  const { channel: dm } = await bot.conversations.open({ users: ana, return_im: true });
  await bot.conversations.info({ channel: dm?.id ?? '' });
  await bot.conversations.list({ types: 'im' });
}

async function keepMessages(bot: RecordingClient): Promise<void> {
  const channel = announcements;
  const metadata = { event_type: 'noted', event_payload: { key: 'k' } };
  const { ts = '' } = await bot.chat.postMessage({ channel, text: 'It is so.', blocks: [section, actions], metadata });
  await bot.chat.postMessage({ channel, text: 'No.', thread_ts: ts, reply_broadcast: true });
  await bot.chat.postEphemeral({ channel, user: ana, text: 'Only you.' });
  await bot.chat.update({ channel, ts, text: 'It was so.', blocks: [section] });
  await bot.chat.getPermalink({ channel, message_ts: ts });
  await bot.reactions.add({ channel, timestamp: ts, name: 'eyes' });
  await bot.reactions.get({ channel, timestamp: ts, full: true });
  await bot.reactions.list({});
  await bot.reactions.list({ count: 1, full: true });
  await bot.pins.add({ channel, timestamp: ts });
  await bot.pins.list({ channel });
  await bot.conversations.history({ channel, limit: 5, include_all_metadata: true });
  await bot.conversations.replies({ channel, ts, include_all_metadata: true });
  await bot.pins.remove({ channel, timestamp: ts });
  await bot.reactions.remove({ channel, timestamp: ts, name: 'eyes' });
  const { ts: other = '' } = await bot.chat.postMessage({ channel, markdown_text: '**Gone** soon' });
  await bot.chat.delete({ channel, ts: other });
  await bot.chat.meMessage({ channel, text: 'waits' });
  const post_at = Math.floor(Date.now() / 1_000) + 600;
  const { scheduled_message_id = '' } = await bot.chat.scheduleMessage({ channel, text: 'Later', post_at });
  await bot.chat.scheduledMessages.list({ channel });
  await bot.chat.deleteScheduledMessage({ channel, scheduled_message_id });
  const link = { channel_id: channel, title: 'Plan', type: 'link' as const, link: 'https://example.com/' };
  const { bookmark } = await bot.bookmarks.add({ ...link, emoji: ':book:' });
  const bookmark_id = bookmark?.id ?? '';
  await bot.bookmarks.edit({ channel_id: channel, bookmark_id, title: 'The plan' });
  await bot.bookmarks.list({ channel_id: channel });
  await bot.bookmarks.remove({ channel_id: channel, bookmark_id });
}

async function shareFiles(bot: RecordingClient): Promise<void> {
  await bot.filesUploadV2({
    channel_id: announcements,
    content: '# Review',
    filename: 'review.md',
    initial_comment: 'Read',
  });
  const { files = [] } = await bot.files.list({ channel: announcements });
  const file = files[0]?.id ?? '';
  await bot.files.info({ file });
  await bot.conversations.history({ channel: announcements, limit: 1 });
  await bot.files.delete({ file });
}

async function showViews(slack: LocalSlack, bot: RecordingClient): Promise<void> {
  await bot.views.publish({ user_id: ana, view: { type: 'home', blocks: [section, actions] } });
  await using _ = await connectedApp(slack, (app) => {
    app.command('/incident', async ({ ack, command }) => {
      await ack();
      const { view } = await bot.views.open({ trigger_id: command.trigger_id, view: form('First') });
      await bot.views.update({ view_id: view?.id ?? '', view: { ...form('Again'), blocks: [actions] } });
    });
    app.action('go', async ({ ack, body }) => {
      await ack();
      if ('trigger_id' in body) await bot.views.push({ trigger_id: body.trigger_id, view: form('Second') });
    });
  });
  await using someone = await person(slack.url, 'ana');
  await someone.says('#security-incidents', '/incident');
  await someone.seesModal('Again');
  await someone.clicks('Go');
  await someone.seesModal('Second');
}
