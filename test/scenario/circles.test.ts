import { describe, expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

describe('people who are brought in and taken out', () => {
  it('read alone where things stand, and nothing more once they are removed', async () => {
    await using muster = await startMuster({ db: database.db });
    const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
    const room = await declaredBy(ana, 'sev3 phishing Payroll mail asks for passwords');
    await ana.says(room, '/incident claim commander');
    await ana.sees(room, '@ana is commander');
    await ana.says(room, '/incident add @farid');
    await farid.seesChannel(room);
    const welcome = farid.reading(await farid.seesEphemeral('Welcome'));
    expect(welcome).toContain('Payroll mail asks for passwords');
    expect(welcome).toContain('You hold no role');
    await ana.doesNotSee(room, 'Welcome');
    expect(await answerTo(ana, room, '/incident timeline')).toMatch(/@ana brought in .*farid/);

    expect(await answerTo(ana, room, '/incident remove @farid on leave from today')).toContain('@farid: removed');
    await muster.delivered();
    expect((await farid.channels()).map(({ id }) => id)).not.toContain(room);
    expect(await answerTo(farid, '#general', '/incident INC-1')).toContain('There is no INC-1');
    expect(await answerTo(ana, room, '/incident timeline')).toMatch(/removed .*farid.*: on leave from today/);
  });

  it('stay out for Muster when somebody brings them back by hand, of which the commander is warned', async () => {
    await using muster = await startMuster({ db: database.db });
    const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
    const room = await declaredBy(ana);
    await ana.invites(room, ['farid']);
    await farid.seesEphemeral('Welcome');
    expect(await answerTo(ana, room, '/incident remove @farid may be concerned')).toContain('@farid: removed');
    await muster.delivered();
    await ana.invites(room, ['farid']);
    await ana.sees('@muster', 'who was removed');
    expect((await farid.channels()).map(({ id }) => id)).toContain(room);
    for (const line of ['INC-1', 'note INC-1 still here', 'timeline INC-1'])
      expect(await answerTo(farid, room, `/incident ${line}`)).toContain('There is no INC-1');
    expect(await answerTo(farid, '#general', '/incident list')).toBe('You see no open incident.');
    expect(farid.reading(await farid.home())).not.toContain('INC-1');
    expect(await answerTo(ana, room, '/incident access')).toMatch(/told nothing by me[\s\S]*@farid/);

    await ana.says(room, '/incident add @farid');
    await farid.seesEphemeral('Welcome');
    expect(await answerTo(farid, room, '/incident status')).toContain('INC-1');
  });
});

describe('a user group', () => {
  it('comes in without whoever was removed, and is named person by person where somebody stays out', async () => {
    await using muster = await startMuster({ db: database.db });
    const [ana, erin] = [await muster.at('ana'), await muster.at('erin')];
    const room = await declaredBy(ana);
    await ana.says(room, '/incident claim commander');
    await ana.sees(room, '@ana is commander');
    await ana.says(room, '/incident add @sre-oncall');
    await erin.seesChannel(room);
    expect(await answerTo(ana, room, '/incident remove @erin may be concerned')).toContain('removed');
    expect(await answerTo(ana, room, '/incident add @sre-oncall')).toContain('Nobody of that group');
    expect(await answerTo(ana, room, '/incident brief @sre-oncall and @legal')).toMatch(
      /^@deniz: briefed.*Left out of the group: @erin/,
    );
    expect(await answerTo(ana, room, '/incident add @night-shift')).toContain('no user group called “@night-shift”');
  });
});

describe('the forms', () => {
  it('ask whom to bring in, and who goes and why, where the command does not say', async () => {
    await using muster = await startMuster({ db: database.db });
    const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
    const room = await declaredBy(ana);
    await ana.says(room, '/incident add');
    await ana.seesModal('Add people');
    await ana.submits({ people: ['farid'] });
    await farid.seesEphemeral('Welcome');
    await ana.says(room, '/incident remove @farid');
    await ana.seesModal('Remove people');
    await ana.submits({ reason: 'off shift' });
    await ana.seesEphemeral('removed. I tell them nothing more of it');
    expect(await answerTo(farid, '#general', '/incident INC-1')).toContain('There is no INC-1');
  });
});

describe('the briefed', () => {
  it('read status, updates and the review, and nothing of the room', async () => {
    await using muster = await startMuster({ db: database.db });
    const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
    const room = await declaredBy(ana, 'sev3 phishing Payroll mail asks for passwords');
    expect(await answerTo(ana, room, '/incident brief @farid')).toContain('briefed');
    const briefing = await farid.sees('@muster', 'You are briefed on');
    expect(farid.reading(briefing)).toContain('share it with nobody');

    await ana.says(room, '/incident update');
    expect(ana.reading(await ana.seesModal('Post an update'))).toContain('sent to whoever is briefed (1)');
    await ana.submits({ known: 'Twelve people clicked' });
    const update = await farid.sees('@muster', 'Twelve people clicked');
    expect(update.text).not.toContain('Twelve');

    const status = await answerTo(farid, '#general', '/incident status INC-1');
    expect(status).toContain('Twelve people clicked');
    expect(status).not.toContain('inc-1-');
    expect(await answerTo(farid, '#general', '/incident list')).toContain('you are briefed');
    expect(farid.reading(await farid.home('INC-1'))).toContain('you are briefed');
    for (const line of [
      'timeline',
      'note x',
      'roles',
      'tasks',
      'catch-up',
      'access',
      'update x',
      'note',
      'remove',
      'scope',
    ])
      expect(await answerTo(farid, '#general', `/incident INC-1 ${line}`)).toBe(
        'Only people in the incident’s room can do that. Join the room first, or ask someone in it to add you.',
      );

    await ana.says(room, '/incident close resolved anyway Passwords were reset');
    await farid.sees('@muster', 'Passwords were reset');
    await ana.sees(room, 'The draft is ready');
    await ana.says(room, '/incident review publish');
    await farid.sees('@muster', (message) => message.files.some(({ name }) => /review\.md$/.test(name)));
    const sentTo = async () =>
      (await farid.reads('@muster')).filter(({ files }) => files.some(({ name }) => /review\.md$/.test(name)));
    await muster.delivered();
    expect(await sentTo()).toHaveLength(1);
    expect(await answerTo(farid, '#general', '/incident review INC-1')).toContain('comes to you in a direct message');
    await muster.delivered();
    expect(await sentTo()).toHaveLength(2);

    await ana.says(room, '/incident brief remove @farid');
    await ana.seesEphemeral('briefed no more');
    expect(await answerTo(farid, '#general', '/incident status INC-1')).toContain('There is no INC-1');
  });
});

describe('who comes by hand', () => {
  it('is warned of when they are guests, who get nothing', async () => {
    await using muster = await startMuster({ db: database.db });
    const [ana, ben, gus] = [await muster.at('ana'), await muster.at('ben'), await muster.at('gus')];
    const room = await declaredBy(ana);
    await ben.says(room, '/incident claim commander');
    await ben.sees('@muster', 'You are *Commander*');
    await ana.invites(room, ['gus']);
    const warning = ben.reading(await ben.sees('@muster', 'a guest or of another organisation'));
    expect(warning).toContain('Invited by');
    await muster.delivered();
    expect((await gus.channels()).map(({ name }) => name)).not.toContain('muster');
    expect(await answerTo(ben, room, '/incident access')).toMatch(/told nothing by me[\s\S]*@gus/);
    expect(await answerTo(ben, room, '/incident timeline')).toMatch(/@gus.* came into the room, invited by @ana/);
  });
});

describe('a type whose declarer stays outside', () => {
  it('tells them that it is being handled, and nothing else', async () => {
    await using muster = await startMuster({ db: database.db });
    const [farid, ben] = [await muster.at('farid'), await muster.at('ben')];
    await farid.says('#general', '/incident declare sev3 policy Someone copies the customer list');
    await farid.seesEphemeral('is declared');
    const thanks = farid.reading(await farid.sees('@muster', 'is being handled'));
    expect(thanks).not.toMatch(/inc-1-|Ben|policy/i);
    const room = await ben.seesChannel(/^inc-1-/);
    expect(await answerTo(ben, room.id, '/incident status')).toContain('Someone copies the customer list');
    expect((await farid.channels()).map(({ id }) => id)).not.toContain(room.id);
    expect(await answerTo(farid, '#general', '/incident INC-1')).toContain('There is no INC-1');
    expect(await answerTo(farid, '#general', '/incident list')).toBe('You see no open incident.');
  });
});

describe('a type whose members bring in nobody', () => {
  it('lets only who commands bring somebody in, by a task too', async () => {
    await using muster = await startMuster({ db: database.db });
    const [farid, ben, deniz] = [await muster.at('farid'), await muster.at('ben'), await muster.at('deniz')];
    await farid.says('#general', '/incident declare sev3 policy Someone copies the customer list');
    const { id: room } = await ben.seesChannel(/^inc-1-/);
    await muster.delivered();
    await ben.says(room, '/incident claim commander');
    await ben.sees('@muster', 'You are *Commander*');
    await deniz.seesChannel(room);
    for (const line of ['task Look at the logs @farid', 'add @farid'])
      expect(await answerTo(deniz, room, `/incident ${line}`)).toContain(
        'Bringing people into this incident is for @ben',
      );
    await muster.delivered();
    expect((await farid.channels()).map(({ id }) => id)).not.toContain(room);
    expect(await answerTo(deniz, room, '/incident task Look at the logs @ben')).toContain('for @ben');
    expect(await answerTo(ben, room, '/incident task Ask the auditors @farid')).toContain('for @farid');
    await farid.seesChannel(room);
  });
});

describe('the call', () => {
  it('stands among the room’s bookmarks while there is one', async () => {
    await using muster = await startMuster({ db: database.db });
    const ana = await muster.at('ana');
    const room = await declaredBy(ana);
    const bookmarks = async () => {
      await muster.delivered();
      return (await ana.channels()).find(({ id }) => id === room)?.bookmarks?.map(({ link }) => link);
    };
    for (const line of ['call https://meet.example.com/one', 'call https://meet.example.com/two'])
      await answerTo(ana, '#general', `/incident INC-1 ${line}`);
    expect(await bookmarks()).toEqual(['https://meet.example.com/two']);
    await answerTo(ana, '#general', '/incident INC-1 call off');
    expect(await bookmarks()).toEqual([]);
  });
});
