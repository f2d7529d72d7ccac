import { describe, expect, it } from 'vitest';
import type { Command, Incident } from '../../../src/incident/incident.ts';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, type Desk } from './desk.ts';
import { directly, markupOf, posted } from './reading.ts';

const database = testDatabase();
const resolve: Command = { type: 'close', resolution: 'resolved', summary: 'All reset', duplicateOf: null };

async function files(desk: Desk, { roomId }: Incident): Promise<string[]> {
  return (await desk.reads('ana', roomId ?? '')).flatMap((message) => message.files.map(({ name }) => name));
}

async function card(desk: Desk, incident: Incident): Promise<string> {
  const post = await desk.coordination.post(incident.id, 'review');
  const message = (await posted(desk, incident.roomId)).find(({ ts }) => ts === post?.ts);
  return message ? markupOf(message) : '';
}

async function document(desk: Desk, incident: Incident, name: string): Promise<string> {
  const messages = await desk.reads('ana', incident.roomId ?? '');
  const file = messages.flatMap((message) => message.files).find((each) => each.name.endsWith(name));
  return (await desk.screen('ana')).opensFile(file ?? { id: '' });
}

describe('the review', () => {
  it('is drafted into the room as a card and two files named by number and code name alone', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.does(await desk.declares(ana), resolve, ana);
    const name = `inc-${incident.number}-${incident.codeName}`;
    expect(incident.review?.state).toBe('drafted');
    expect(await files(desk, incident)).toEqual([`${name}-review.md`, `${name}-transcript.md`]);
    expect(await card(desk, incident)).toMatch(/The draft is ready[\s\S]*Commander after/);
    expect(await document(desk, incident, 'review.md')).toContain('Payroll mail asks for passwords');
  });

  it('begins with a summary that the room read once, without the secret that stood in it', async () => {
    await using desk = await aDesk(database.db);
    const declared = await desk.declares(ana, { visibility: 'public' });
    const summary = 'All reset; the leaked key was AKIAQ3EGRZKXN7VB5TPD';
    const incident = await desk.does(declared, { ...resolve, summary }, ana);
    const room = (await posted(desk, incident.roomId)).map(markupOf).filter((text) => text.includes('All reset'));
    expect(room).toHaveLength(1);
    expect(room[0]).toMatch(/The response is over[\s\S]*the leaked key was \[masked: /);
    const [announcement] = await posted(desk, 'security-incidents');
    const thread = await (await desk.screen('farid')).reads('security-incidents', { thread: announcement?.ts ?? '' });
    expect(thread.map(markupOf).join('\n')).toContain('the leaked key was [masked: ');
    expect(await document(desk, incident, 'review.md')).toContain('All reset');
  });

  it('holds what was said in threads, by bots and with files, and names people', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana);
    const room = incident.roomId ?? '';
    const screen = await desk.screen('ana');
    const first = await screen.says(room, 'Who else got it? @ben');
    await (await desk.screen('ben')).says(room, 'Forty of us', { thread: first });
    await screen.uploads(room, 'headers.txt', 'Received: from mx');
    await screen.edits(await screen.says(room, 'Fourty mailboxes'), 'Forty mailboxes');
    await screen.deletes(await screen.says(room, 'Mistyped'));
    const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'Alert *42* by <@U02BEN>' } }];
    await desk.clients.delivery.chat.postMessage({ channel: room, text: '', blocks });
    incident = await desk.does(incident, resolve, ana);
    const transcript = await document(desk, incident, 'transcript.md');
    for (const said of ['Who else got it', 'Forty of us', 'headers.txt', 'Forty mailboxes', 'Alert'])
      expect(transcript).toContain(said);
    expect(transcript).not.toMatch(/Mistyped|Fourty|U02BEN/);
    expect(transcript).toMatch(/archives\/C\w+\/p\d+\?thread_ts=/);
  });

  it('reads Muster’s own messages without their formatting, and counts who wrote, not who joined', async () => {
    await using desk = await aDesk(database.db);
    const declared = await desk.declares(ana);
    await (await desk.screen('ana')).says(declared.roomId ?? '', 'Run *chkdsk* now');
    const incident = await desk.does(declared, resolve, ana);
    const transcript = await document(desk, incident, 'transcript.md');
    expect(transcript).toContain('🟠 SEV2');
    expect(transcript).toContain('Severity');
    expect(transcript).not.toMatch(/\\\*Severity|:large_orange_circle|\\`/);
    expect(transcript).toContain('Run \\*chkdsk\\* now');
    expect(await document(desk, incident, 'review.md')).toMatch(/Who wrote in the room.*Ana Duarte \(1\)/);
  });

  it('says of a room that was lost, and another opened for, that what was said there is not in it', async () => {
    await using desk = await aDesk(database.db);
    const declared = await desk.declares(ana);
    const screen = await desk.screen('ana');
    await screen.says(declared.roomId ?? '', 'Said in the old room');
    await desk.clients.delivery.conversations.archive({ channel: declared.roomId ?? '' });
    await desk.begins(declared, { type: 'change-severity', to: 'sev1', reason: '' }, ana);
    await screen.sees('@muster', 'Open a new room');
    const replaced = await desk.does(declared, { type: 'replace-room' }, ana);
    expect(replaced.roomId).not.toBe(declared.roomId);
    const incident = await desk.does(replaced, resolve, ana);
    const gap = /Not everything could be read[\s\S]*What was said in the room that was left at [-\d]+ [\d:]+ UTC/;
    for (const name of ['review.md', 'transcript.md']) expect(await document(desk, incident, name)).toMatch(gap);
    expect(await card(desk, incident)).toContain('1 gap, named in the review');
  });

  it('waits out rate limits in the middle of reading', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana);
    const first = await (await desk.screen('ana')).says(incident.roomId ?? '', 'One');
    await (await desk.screen('ana')).says(incident.roomId ?? '', 'Two', { thread: first });
    desk.faults.rateLimit('conversations.replies', 3, 0);
    const ended = await desk.does(incident, resolve, ana);
    expect(await document(desk, ended, 'transcript.md')).toContain('Two');
  });

  it.each(['files.getUploadURLExternal', 'files.completeUploadExternal', 'chat.postMessage'])(
    'is posted once when the answer to %s is lost',
    async (method) => {
      await using desk = await aDesk(database.db);
      const incident = await desk.declares(ana);
      desk.faults.loseResponse(method, 1);
      const ended = await desk.does(incident, resolve, ana);
      expect(await files(desk, ended)).toHaveLength(2);
      const cards = (await posted(desk, ended.roomId)).filter(({ text }) => text.includes('post-incident review of'));
      expect(cards).toHaveLength(1);
    },
  );

  it('says on its card that it was published, or skipped and why', async () => {
    await using desk = await aDesk(database.db);
    const published = await desk.does(
      await desk.does(await desk.declares(ana), resolve, ana),
      { type: 'publish-review' },
      ana,
    );
    expect(await card(desk, published)).toContain('*Published* by <@U01ANA>');
    const drafted = await desk.does(await desk.declares(ana), resolve, ana);
    const skipped = await desk.does(drafted, { type: 'skip-review', reason: 'a drill' }, ana);
    expect(await card(desk, skipped)).toContain('*Skipped* by <@U01ANA>: a drill');
  });

  it('is written anew where it stands after a correction, with the newest files in its thread', async () => {
    await using desk = await aDesk(database.db);
    const drafted = await desk.does(await desk.declares(ana), resolve, ana);
    const post = await desk.coordination.post(drafted.id, 'review');
    const corrected = await desk.does(drafted, { type: 'edit', title: 'Stolen payroll form' }, ana);
    expect(await desk.coordination.post(corrected.id, 'review')).toEqual(post);
    expect(await card(desk, corrected)).toContain('newest files are in this message’s thread');
    expect(await files(desk, corrected)).toHaveLength(2);
    const thread = await (await desk.screen('ana')).reads(corrected.roomId ?? '', { thread: post?.ts ?? '' });
    expect(thread.flatMap((message) => message.files)).toHaveLength(2);
  });

  it('is drafted anew, with files of its own, when the response went on after the first', async () => {
    await using desk = await aDesk(database.db);
    const drafted = await desk.does(await desk.declares(ana), resolve, ana);
    const again = await desk.does(drafted, { type: 'change-phase', to: 'analysis', reason: 'it returned' }, ana);
    expect(await card(desk, again)).toContain('The response goes on');
    const ended = await desk.does(again, { ...resolve, summary: 'Really over' }, ana);
    expect(await files(desk, ended)).toHaveLength(4);
    expect(await card(desk, ended)).toContain('The draft is ready');
    const texts = (await posted(desk, ended.roomId)).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('post-incident review of'))).toEqual([
      expect.stringContaining('is put off'),
      expect.stringContaining('is drafted'),
    ]);
  });

  it('is complete before the room is archived', async () => {
    await using desk = await aDesk(database.db, {
      plan: (plan) => ({ ...plan, closing: { ...plan.closing, archiveRoom: true } }),
    });
    const incident = await desk.declares(ana);
    desk.faults.rateLimit('conversations.history', 1, 1);
    await desk.begins(incident, resolve, ana);
    const skipped = await desk.does(incident, { type: 'skip-review', reason: 'a drill' }, ana);
    expect(await files(desk, skipped)).toHaveLength(2);
    const room = await (await desk.screen('ana')).seesChannel(incident.roomId ?? '');
    expect(room.archived).toBe(true);
    expect(await directly(desk, 'ana')).toHaveLength(1);
  });
});
