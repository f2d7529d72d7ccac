import type { WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { botClient, errorOf } from './clients.ts';

const channel = 'C02SECINC';

let slack: LocalSlack;
let bot: WebClient;
beforeEach(async () => {
  slack = await startLocalSlack();
  bot = botClient(slack);
});
afterEach(() => slack.close());

describe('files', () => {
  it('of one upload stand together in one message, a moment after the answer', async () => {
    await using ana = await person(slack.url, 'ana');
    await bot.filesUploadV2({
      channel_id: channel,
      initial_comment: 'The review & its annex',
      file_uploads: [
        { content: '# Review', filename: 'review.md' },
        { content: 'transcript', filename: 'transcript.md' },
      ],
    });
    const message = await ana.sees('#security-incidents', 'The review & its annex');
    expect(message).toMatchObject({ subtype: 'file_share', files: [{ name: 'review.md' }, { name: 'transcript.md' }] });
    expect(await ana.opensFile(message.files[0] ?? { id: '' })).toBe('# Review');
  });

  it('go into a thread', async () => {
    const { ts = '' } = await bot.chat.postMessage({ channel, text: 'closed' });
    await using ana = await person(slack.url, 'ana');
    await bot.filesUploadV2({ channel_id: channel, thread_ts: ts, content: 'x', filename: 'review.md' });
    expect(await ana.sees('#security-incidents', 'review.md', { thread: ts })).toMatchObject({ threadTs: ts });
  });

  it('that a person shared are read by the bot where it is, with its token', async () => {
    await using ana = await person(slack.url, 'ana');
    await ana.uploads('#security-incidents', 'mail.txt', 'please pay');
    const { messages = [] } = await bot.conversations.history({ channel, limit: 1 });
    const [file] = messages[0]?.files ?? [];
    expect(file).toMatchObject({ name: 'mail.txt', mimetype: 'text/plain', user: 'U01ANA', size: 10 });
    const headers = { authorization: `Bearer ${slack.workspace.botToken}` };
    expect(await (await fetch(file?.url_private ?? '', { headers })).text()).toBe('please pay');
    expect((await fetch(file?.url_private ?? '', { redirect: 'manual' })).status).toBe(302);
    expect((await bot.files.info({ file: file?.id ?? '' })).file).toMatchObject({ channels: [channel] });
  });

  it('of channels the bot is not in do not exist for it', async () => {
    await using ana = await person(slack.url, 'ana');
    await using ben = await person(slack.url, 'ben');
    const { channel: room } = await bot.conversations.create({ name: 'inc-1', is_private: true });
    await bot.conversations.invite({ channel: room?.id ?? '', users: 'U01ANA' });
    await ana.uploads('#inc-1', 'secret.txt', 's');
    const { files } = await ana.sees('#inc-1', 'secret.txt');
    await expect(ben.opensFile(files[0] ?? { id: '' })).rejects.toThrow('404');
    expect(await errorOf(bot.files.info({ file: 'F0' }))).toBe('file_not_found');
  });

  it('have to be uploaded before they are completed, once, and as long as was announced', async () => {
    const { upload_url: url = '', file_id: id = '' } = await bot.files.getUploadURLExternal({
      filename: 'a.txt',
      length: 3,
    });
    const complete = () => bot.files.completeUploadExternal({ files: [{ id }], channel_id: channel });
    expect(await errorOf(complete())).toBe('file_not_found');
    expect((await fetch(url, { method: 'POST', body: 'abc' })).status).toBe(200);
    expect((await fetch(url, { method: 'POST', body: 'abc' })).status).toBe(404);
    expect(await complete()).toMatchObject({ ok: true, files: [{ id, title: 'a.txt' }] });
    expect(await errorOf(bot.files.completeUploadExternal({ files: [{ id }], channel_id: 'C03ENGINEER' }))).toBe(
      'not_in_channel',
    );
  });
});
