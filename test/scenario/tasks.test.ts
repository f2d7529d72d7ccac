import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import type { Person } from '../person.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

async function aRoom(muster: Awaited<ReturnType<typeof startMuster>>) {
  const [ana, ben, farid] = await Promise.all(['ana', 'ben', 'farid'].map(muster.at));
  if (!ana || !ben || !farid) throw new Error('the seed lacks somebody');
  const room = await declaredBy(ana);
  await ben.seesChannel(room);
  return { ana, ben, farid, room };
}

const boardOf = (who: Person, room: string, what: RegExp) =>
  who.sees(room, (message, text) => text.includes('What detection asks for') && what.test(text) && !message.ephemeral);

describe('tasks', () => {
  it('are taken, done and found not needed on the board of their phase, by one person each', async () => {
    await using muster = await startMuster({ db: database.db });
    const { ana, ben, room } = await aRoom(muster);
    const at = { in: room, containing: 'What detection asks for' };
    await Promise.all([ana, ben].map((who) => who.clicks('Take', at)));
    const told = await Promise.race([ana, ben].map((who) => who.seesEphemeral('has task 1').then(() => who)));
    const winner = told === ana ? ben : ana;
    const taken = winner.reading(await boardOf(winner, room, /since/));
    expect(taken).toContain(`@${winner.name} since`);
    await told.clicks('Done', at);
    await boardOf(told, room, new RegExp(`1 of 3 settled[\\s\\S]*@${told.name} \\d`));
    await ben.clicks('Not needed', at);
    await ben.seesModal('Not needed');
    expect(await ben.triesToSubmit({ 'Why is it not needed?': ' ' })).toMatchObject({ reason: expect.any(String) });
    await ben.submits({ 'Why is it not needed?': 'it was an exercise' });
    await boardOf(ana, room, /not needed, @ben .*: it was an exercise/);
  });

  it('are added in one line, said back, listed with what can be done, and invisible outside', async () => {
    await using muster = await startMuster({ db: database.db });
    const { ana, ben, farid, room } = await aRoom(muster);
    const said = await answerTo(ana, room, '/incident task Call the bank @ben tomorrow 9:00');
    expect(said).toMatch(/^Task 4 is on the board, for @ben, due .*: Call the bank/);
    await boardOf(ben, room, /Call the bank/);
    const note = ben.reading(await ben.sees('@muster', 'gave you a task'));
    expect(note).not.toContain('Call the bank');
    const mine = await answerTo(ben, room, '/incident tasks mine');
    expect(mine).toMatch(/Your tasks of \*INC-\d+ .*1 open[\s\S]*Call the bank/);
    await ben.clicks('Show task 4', { in: '@muster' });
    expect(ben.reading(await ben.seesEphemeral('Task 4'))).toContain('Call the bank');
    for (const line of ['task Eavesdrop', 'tasks', 'playbook malware']) {
      const hidden = await answerTo(farid, '#general', `/incident INC-1 ${line}`);
      const nowhere = await answerTo(farid, '#general', `/incident INC-999 ${line}`);
      expect(nowhere.replaceAll('INC-999', 'INC-1')).toBe(hidden);
    }
  });

  it('of a phase that begins anew soon stand where they stood, with the news of it, and are worked on there', async () => {
    await using muster = await startMuster({ db: database.db });
    const { ana, ben, room } = await aRoom(muster);
    const first = await boardOf(ana, room, /Get the original message/);
    await ana.says(room, '/incident claim commander');
    await ana.sees(room, '@ana is commander');
    await ana.says(room, '/incident phase analysis');
    await ana.sees(room, /from detection to/);
    expect(await answerTo(ana, room, '/incident phase detection')).toContain('needs a reason');
    await ana.says(room, '/incident phase detection that alert was another one');
    const anew = await boardOf(ana, room, /from analysis to[\s\S]*another one/);
    expect(anew.ts).toBe(first.ts);
    await ben.clicks('Take', { in: room, containing: 'another one' });
    expect((await boardOf(ben, room, /@ben since/)).ts).toBe(anew.ts);
  });

  it('come due with a direct message to the owner, who can do something about it there', async () => {
    let ahead = 0;
    await using muster = await startMuster({ db: database.db, now: () => new Date(Date.now() + ahead) });
    const { ana, ben, room } = await aRoom(muster);
    await answerTo(ana, room, '/incident task Call the bank @ben in 30m');
    await ben.sees('@muster', 'gave you a task');
    ahead += 31 * 60_000;
    await muster.remindNow();
    await ben.sees('@muster', 'It is time for a task of yours');
    await ben.clicks('+30 min', { in: '@muster', containing: 'It is time for a task' });
    await ben.sees('@muster', 'Nothing of this is due any more');
    ahead += 32 * 60_000;
    await muster.remindNow();
    await ben.sees('@muster', 'It is time for a task of yours');
    await ben.clicks('Done', { in: '@muster', containing: 'It is time for a task' });
    await ben.sees('@muster', (_, text) => /Nothing of this is due any more[\s\S]*done, @ben/.test(text));
    await boardOf(ana, room, /Call the bank · @ben/);
  });

  it('ask whoever gives up a role who takes theirs, and tell the commander when nobody answers', async () => {
    let ahead = 0;
    await using muster = await startMuster({ db: database.db, now: () => new Date(Date.now() + ahead) });
    const { ana, ben, room } = await aRoom(muster);
    await ana.says(room, '/incident claim commander');
    await ben.says(room, '/incident claim scribe');
    await ben.seesEphemeral('You are');
    await answerTo(ben, room, '/incident task Save the logs @ben');
    await ben.says(room, '/incident release scribe');
    await ben.sees('@muster', 'You still have an open task');
    ahead += 16 * 60_000;
    await muster.remindNow();
    await ana.sees('@muster', 'Who takes an open task of @ben?');
    await ana.clicks('Choose who', { in: '@muster' });
    await ana.seesModal('Who takes the tasks?');
    await ana.submits({ '4  Save the logs': '@ana' });
    await boardOf(ben, room, /Save the logs[\s\S]*@ana since/);
    await ben.sees('@muster', 'gave a task of yours');
  });

  it('of whoever leaves a private room are the commander’s to give away, and the leaver hears no more of it', async () => {
    let ahead = 0;
    await using muster = await startMuster({ db: database.db, now: () => new Date(Date.now() + ahead) });
    const { ana, ben, room } = await aRoom(muster);
    await ana.says(room, '/incident claim commander');
    await ana.sees('@muster', 'What commander does');
    await answerTo(ben, room, '/incident task Save the logs @ben');
    ahead += 2 * 60_000;
    const { botToken, apiUrl } = muster.slack.workspace;
    await new WebClient(botToken, { slackApiUrl: apiUrl }).conversations.kick({ channel: room, user: ben.id });
    await ana.sees('@muster', 'Who takes an open task of @ben?');
    await muster.delivered();
    await ben.doesNotSee('@muster', 'open task');
  });

  it('are made from a message, follow further playbooks, and stand in the way of leaving containment', async () => {
    await using muster = await startMuster({ db: database.db });
    const { ana, room } = await aRoom(muster);
    const message = await ana.says(room, 'Somebody should look at the VPN logs');
    await ana.messageShortcut('Make a task', message);
    await ana.seesModal('Add a task');
    await ana.submits({});
    await ana.seesEphemeral('Task 4 is on the board');
    await boardOf(ana, room, /look at the VPN logs/);
    expect(await answerTo(ana, room, '/incident playbook')).toMatch(/Followed here: \*Phishing\*[\s\S]*malware/);
    await answerTo(ana, room, '/incident playbook malware');
    await boardOf(ana, room, /Isolate|isolate/);
    await ana.says(room, '/incident severity sev1');
    await ana.says(room, '/incident phase containment the mail is known');
    await ana.sees(room, 'What containment asks for');
    expect(await answerTo(ana, room, '/incident phase eradication')).toMatch(/Before containment is left, tasks/);
    await ana.clicks('Change phase', { in: room });
    await ana.seesModal('Change phase');
    await ana.submits({ 'Why go on without it?': 'the last host is offline' });
    await ana.sees(room, (_, text) =>
      /to \*eradication\* .* with tasks .* open.*: the last host is offline/.test(text),
    );
  });
});
