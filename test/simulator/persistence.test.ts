import { appendFile, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ManifestYaml, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { botClient } from './clients.ts';

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'workspace-'));

describe('a workspace in a folder', () => {
  it('finds everything as it was', async () => {
    const dataDir = await folder();
    const manifest = ({ oauth_config }: ManifestYaml) =>
      oauth_config.scopes.bot.push('bookmarks:read', 'bookmarks:write');
    const before = await startLocalSlack({ dataDir, manifest });
    const bot = botClient(before);
    const { channel } = await bot.conversations.create({ name: 'inc-1', is_private: true });
    const id = channel?.id ?? '';
    await bot.conversations.invite({ channel: id, users: 'U01ANA' });
    const { ts = '' } = await bot.chat.postMessage({ channel: id, text: 'card' });
    await bot.pins.add({ channel: id, timestamp: ts });
    await bot.reactions.add({ channel: id, timestamp: ts, name: 'eyes' });
    await bot.bookmarks.add({ channel_id: id, title: 'Runbook', type: 'link', link: 'https://wiki.example' });
    await bot.chat.scheduleMessage({ channel: id, text: 'tomorrow', post_at: Math.floor(Date.now() / 1_000) + 86_400 });
    await bot.filesUploadV2({ channel_id: id, content: '# Review', filename: 'review.md' });
    await bot.views.publish({ user_id: 'U01ANA', view: { type: 'home', blocks: [{ type: 'divider' }] } });
    await using anaBefore = await person(before.url, 'ana');
    const file = await anaBefore.sees('#inc-1', 'review.md');
    await anaBefore.deletes(await anaBefore.says('#inc-1', 'never mind'));
    const texts = (await anaBefore.reads('#inc-1')).map(({ text }) => text);
    await anaBefore.close();
    await before.close();

    await using after = await startLocalSlack({ dataDir, manifest });
    expect(after.workspace.botToken).toBe(before.workspace.botToken);
    await using ana = await person(after.url, 'ana');
    expect((await ana.reads('#inc-1')).map(({ text }) => text)).toEqual(texts);
    expect(await ana.sees('#inc-1', 'card')).toMatchObject({
      ts,
      pinned: true,
      reactions: [{ name: 'eyes', users: ['U09APP'] }],
    });
    expect(await ana.opensFile(file.files[0] ?? { id: '' })).toBe('# Review');
    await ana.home();
    const { bookmarks } = await botClient(after).bookmarks.list({ channel_id: id });
    expect(bookmarks).toMatchObject([{ title: 'Runbook' }]);
    const { scheduled_messages: waiting } = await botClient(after).chat.scheduledMessages.list({});
    expect(waiting).toMatchObject([{ channel_id: id, text: 'tomorrow' }]);
    const later = await botClient(after).chat.postMessage({ channel: id, text: 'later' });
    expect(Number(later.ts)).toBeGreaterThan(Number(file.ts));
  });

  it('outlives a line that was torn while it was written', async () => {
    const dataDir = await folder();
    const before = await startLocalSlack({ dataDir });
    await botClient(before).chat.postMessage({ channel: 'C02SECINC', text: 'whole' });
    await before.close();
    await appendFile(join(dataDir, 'workspace.ndjson'), '{"table":"messages","key":"C02SECINC/1","val');

    const between = await startLocalSlack({ dataDir });
    await botClient(between).chat.postMessage({ channel: 'C02SECINC', text: 'after' });
    await between.close();

    await using after = await startLocalSlack({ dataDir });
    const { messages = [] } = await botClient(after).conversations.history({ channel: 'C02SECINC', limit: 2 });
    expect(messages.map(({ text }) => text)).toEqual(['after', 'whole']);
  });

  it('forgets its history when it opens, not its state', async () => {
    const dataDir = await folder();
    const before = await startLocalSlack({ dataDir });
    const bot = botClient(before);
    const { ts = '' } = await bot.chat.postMessage({ channel: 'C02SECINC', text: 'v0' });
    for (let at = 1; at <= 5; at += 1) await bot.chat.update({ channel: 'C02SECINC', ts, text: `v${at}` });
    await before.close();
    const after = await startLocalSlack({ dataDir });
    await after.close();
    const lines = (await readFile(join(dataDir, 'workspace.ndjson'), 'utf8'))
      .split('\n')
      .filter((one) => one.includes(ts));
    expect(lines.filter((one) => one.includes('"table":"messages"'))).toEqual([expect.stringContaining('"v5"')]);
  });
});
