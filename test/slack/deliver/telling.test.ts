import { describe, expect, it } from 'vitest';
import { type Incident, muster } from '../../../src/incident/incident.ts';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, ben, chloe, type Desk, erin } from './desk.ts';
import { directly, markupOf, posted } from './reading.ts';

const database = testDatabase();

async function newest(desk: Desk, { roomId }: Incident): Promise<string> {
  const message = (await posted(desk, roomId)).at(-1);
  return message ? markupOf(message) : '';
}

/** What stands in the thread of the card, or of the newest message. */
async function beside(desk: Desk, { roomId }: Incident, what: 'card' | 'newest' = 'card'): Promise<readonly string[]> {
  const messages = await posted(desk, roomId);
  const parent = what === 'card' ? messages.find((message) => message.pinned) : messages.at(-1);
  if (!parent) return [];
  const thread = await (await desk.screen('ana')).reads(roomId ?? '', { thread: parent });
  return thread.filter(({ ts }) => ts !== parent.ts).map(markupOf);
}

const later = 16 * 60_000;

async function pinned(desk: Desk, { roomId }: Incident): Promise<string> {
  const card = (await desk.reads('ana', roomId ?? '')).find((message) => message.pinned);
  return card ? markupOf(card) : '';
}

describe('the room', () => {
  it('reads who took command where it was asked, and finds them on the card', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana);
    incident = await desk.does(incident, { type: 'assign', role: 'commander', person: ben.id, reason: '' }, ben);
    expect(await newest(desk, incident)).toMatch(/^<@U02BEN> is commander/);
    expect(await pinned(desk, incident)).toContain('*Commander*\n<@U02BEN>');
    expect(await pinned(desk, incident)).not.toContain('Claim');
  });

  it('is asked again when command is given up', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana, { commander: ben.id });
    incident = await desk.does(incident, { type: 'release', role: 'commander', person: ben.id }, ben);
    expect(await newest(desk, incident)).toContain('Who leads the response?');
    incident = await desk.does(incident, { type: 'assign', role: 'commander', person: ana.id, reason: '' }, ana);
    expect(await newest(desk, incident)).toMatch(/^<@U01ANA> is commander/);
  });

  it('is asked for a commander no more once the response is over, and again when it goes on', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana);
    const asked = async () =>
      JSON.stringify((await desk.reads('ana', incident.roomId ?? '')).map(({ blocks }) => blocks));
    expect(await asked()).toContain('Who leads the response?');
    const resolve = { type: 'close', resolution: 'resolved', summary: 'All reset', duplicateOf: null } as const;
    incident = await desk.does(incident, resolve, ana);
    expect(await asked()).toContain('Nobody was commander when the response ended.');
    expect(await asked()).not.toContain('Claim commander');
    incident = await desk.does(incident, { type: 'change-phase', to: 'analysis', reason: 'it returned' }, ana);
    expect(await asked()).toContain('Who leads the response?');
  });

  it('learns why command was taken from someone, who learns it too', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana, { commander: ben.id });
    const takeover = { type: 'assign', role: 'commander', person: ana.id, reason: 'Ben sleeps' } as const;
    incident = await desk.does(incident, takeover, ana);
    expect(await newest(desk, incident)).toContain('<@U01ANA> took command from <@U02BEN>: Ben sleeps');
    expect((await directly(desk, 'ben')).at(-1)).toContain('<@U01ANA> is now *Commander*');
  });

  it('gets the tasks of a phase with its news, and the reason for a severity', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana);
    incident = await desk.does(incident, { type: 'change-phase', to: 'analysis', reason: '' }, ana);
    expect(await newest(desk, incident)).toMatch(
      /moved the incident from detection to \*analysis\*[\s\S]*What analysis asks for/,
    );
    desk.passes(later);
    incident = await desk.does(incident, { type: 'change-severity', to: 'sev3', reason: 'one mailbox' }, ana);
    expect(await newest(desk, incident)).toContain('<@U01ANA> lowered severity to *SEV3*: one mailbox');
  });

  it('sees who was called in when the severity rises', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana);
    incident = await desk.does(incident, { type: 'change-severity', to: 'sev1', reason: 'spreads' }, ana);
    expect(await newest(desk, incident)).toContain('<@U01ANA> raised severity to *SEV1*: spreads');
    expect(await beside(desk, incident, 'newest')).toEqual([
      expect.stringContaining('Called in for *SEV1*: <@U05ERIN>'),
    ]);
    const room = await (await desk.screen('ana')).seesChannel(incident.roomId ?? '');
    expect(room.members).toContain(erin.id);
  });

  it('hears beside the card of what comes within a quarter of an hour, boards included, which move into the room later', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana);
    const phase = (to: 'analysis' | 'containment') => ({ type: 'change-phase', to, reason: '' }) as const;
    incident = await desk.does(incident, phase('analysis'), ana);
    const before = await posted(desk, incident.roomId);
    incident = await desk.does(incident, phase('containment'), ana);
    incident = await desk.does(incident, { type: 'add-to-scope', kind: 'host', name: 'fs-01' }, ana);
    expect(await posted(desk, incident.roomId)).toHaveLength(before.length);
    expect(await beside(desk, incident)).toEqual([
      expect.stringMatching(/from analysis to \*containment\*[\s\S]*What containment asks for/),
      expect.stringContaining('fs-01'),
    ]);
    desk.passes(later);
    incident = await desk.does(incident, { type: 'move-in-scope', item: 1, to: 'contained' }, ana);
    expect(await newest(desk, incident)).toContain('fs-01');
    expect((await beside(desk, incident))[1]).toContain('This board stands further down now.');
    desk.passes(later);
    incident = await desk.does(incident, { type: 'take-task', task: incident.tasks.at(-1)?.number ?? 0 }, ana);
    expect(await newest(desk, incident)).toContain('What containment asks for');
    expect(await posted(desk, incident.roomId)).toHaveLength(before.length + 2);
  });

  it('is not interrupted by a role that the card shows well enough', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana);
    const before = await posted(desk, incident.roomId);
    incident = await desk.does(incident, { type: 'assign', role: 'scribe', person: chloe.id, reason: '' }, ana);
    expect(await posted(desk, incident.roomId)).toHaveLength(before.length);
    expect(await pinned(desk, incident)).toContain('*Scribe*\n<@U03CHLOE>');
    expect((await directly(desk, 'chloe')).at(-1)).toContain('You are *Scribe*');
  });

  it('gets a new card when somebody deleted the old one', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana);
    const card = await desk.coordination.post(incident.id, 'card');
    await desk.clients.delivery.chat.delete({ channel: card?.channelId ?? '', ts: card?.ts ?? '' });
    incident = await desk.does(incident, { type: 'change-phase', to: 'analysis', reason: '' }, ana);
    expect(await pinned(desk, incident)).toContain('analysis');
  });

  it('sees on a noted message that it was noted', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana);
    const screen = await desk.screen('ana');
    const { channel, ts } = await screen.says(incident.roomId ?? '', 'Two more mailboxes');
    const note = { type: 'note', text: 'Two more', message: { channelId: channel, ts, author: ana.id } } as const;
    await desk.does(incident, note, ana);
    const message = (await screen.reads(channel)).find((each) => each.ts === ts);
    expect(message?.reactions).toEqual([{ name: 'white_check_mark', users: [desk.team.botUserId] }]);
  });
});

describe('a reminder', () => {
  it('goes to the communications lead, with what can be done about it', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana, { commander: ben.id });
    const lead = { type: 'assign', role: 'communications', person: chloe.id, reason: '' } as const;
    incident = await desk.does(incident, lead, ben);
    await desk.letsUpdateFallDue(incident, 'soon');
    await desk.does(incident, { type: 'ring' }, muster);
    const message = (await (await desk.screen('chloe')).reads('@muster')).at(-1);
    expect(message ? markupOf(message) : '').toMatch(new RegExp(`The update is due.*, on \\*INC-${incident.number}`));
    expect(JSON.stringify(message?.blocks)).toMatch(/Post update.*No change.*Snooze 10 min/);
  });

  it('says what became of it, and offers nothing more', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana, { commander: ben.id });
    const reminders = async () => {
      const messages = await (await desk.screen('ben')).reads('@muster');
      return messages
        .map((each) => JSON.stringify(each.blocks))
        .filter((blocks) => /on \*INC.*promised for/.test(blocks));
    };
    const inRoom = async () =>
      (await desk.reads('ana', incident.roomId ?? '')).map((each) => JSON.stringify(each.blocks));
    await desk.letsUpdateFallDue(incident, 'soon');
    await desk.does(incident, { type: 'ring' }, muster);
    await desk.does(incident, { type: 'snooze', minutes: 10 }, ben);
    expect((await reminders()).at(-1)).toMatch(/snoozed the reminder until.*Post update.*No change/);
    expect((await reminders()).at(-1)).not.toContain('Snooze 10');
    desk.passes(10 * 60_000);
    await desk.does(incident, { type: 'ring' }, muster);
    expect((await inRoom()).at(-1)).toMatch(/The update is overdue.*No change/);
    await desk.does(incident, { type: 'post-no-change' }, ben);
    const settled = [(await reminders()).at(-1), (await inRoom()).find((blocks) => blocks.includes('promised for'))];
    for (const each of settled) {
      expect(each).toContain('no change, says <@U02BEN>');
      expect(each).not.toContain('"button"');
    }
  });

  it('is dropped when the update came before it did', async () => {
    await using desk = await aDesk(database.db);
    const incident = await desk.declares(ana, { commander: ben.id });
    const before = await directly(desk, 'ben');
    await desk.letsUpdateFallDue(incident, 'soon');
    desk.faults.rateLimit('conversations.open', 1, 1);
    await desk.begins(incident, { type: 'ring' }, muster);
    await desk.does(incident, { type: 'post-no-change' }, ben);
    expect(await directly(desk, 'ben')).toEqual(before);
  });
});

describe('a task that is due', () => {
  it('reaches the room where nobody else may hear of it', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana, { type: 'policy-violation' });
    const { roomId } = incident;
    await desk.clients.delivery.conversations.kick({ channel: roomId ?? '', user: ana.id });
    const dueAt = new Date(Date.now() + 60_000);
    incident = await desk.does(incident, { type: 'add-task', text: 'Ask legal', owner: null, dueAt }, ben);
    desk.passes(2 * 60_000);
    await desk.does(incident, { type: 'ring' }, muster);
    const said = (await posted(desk, roomId, 'ben')).at(-1);
    expect(said && markupOf(said)).toMatch(/A task of this incident should be done by now[\s\S]*Ask legal/);
    expect((await directly(desk, 'ana')).join()).not.toContain('should be done');
    const number = incident.tasks.at(-1)?.number ?? 0;
    await desk.does(incident, { type: 'settle-task', task: number, as: 'done', reason: '' }, ben);
    const settled = (await posted(desk, roomId, 'ben')).find(({ ts }) => ts === said?.ts);
    expect(settled && markupOf(settled)).toContain('Nothing of this is due any more');
  });

  it('is nobody’s any more once its owner was removed, and whoever commands is asked who takes it', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana, { commander: ben.id });
    incident = await desk.does(incident, { type: 'add-task', text: 'Block it', owner: chloe.id, dueAt: null }, ben);
    await desk.does(incident, { type: 'remove-people', people: [chloe.id], reason: 'moved on' }, ben);
    expect((await directly(desk, 'ben')).at(-1)).toMatch(
      /\*Who takes a task\?\* <@U03CHLOE> had it and was removed from \*INC-/,
    );
    expect((await directly(desk, 'chloe')).at(-1)).toContain('gave you a task');
  });
});

describe('an incident whose room could not be made', () => {
  it('reminds nobody, and reports no reminder that could not be sent', async () => {
    await using desk = await aDesk(database.db, {
      manifest: ({ oauth_config: { scopes } }) => {
        scopes.bot = scopes.bot.filter((scope) => scope !== 'groups:write');
      },
    });
    const incident = await desk.declares(ana, { commander: ben.id });
    expect(incident.roomId).toBeNull();
    const before = await directly(desk, 'ben');
    expect(before.at(-1)).toContain('could not be opened');
    await desk.letsUpdateFallDue(incident);
    await desk.does(incident, { type: 'ring' }, muster);
    expect(await directly(desk, 'ben')).toEqual(before);
  });
});

describe('a public incident', () => {
  it('is announced by a card that is edited in place, with the news in its thread', async () => {
    await using desk = await aDesk(database.db);
    let incident = await desk.declares(ana, { visibility: 'public' });
    const update = { type: 'post-update', known: 'Three people', doing: '', need: '', nextAt: null } as const;
    incident = await desk.does(incident, update, ana);
    incident = await desk.does(incident, { type: 'change-phase', to: 'analysis', reason: '' }, ana);
    incident = await desk.does(incident, { type: 'change-severity', to: 'sev1', reason: '' }, ana);
    const [card, ...others] = await posted(desk, 'security-incidents');
    expect(others).toEqual([]);
    expect(card ? markupOf(card) : '').toMatch(
      /Payroll mail asks for passwords[\s\S]*~SEV2~ → :red_circle: \*SEV1\*[\s\S]*~detection~ → \*analysis\*/,
    );
    const thread = await (await desk.screen('farid')).reads('security-incidents', { thread: card?.ts ?? '' });
    expect(thread.map(markupOf).join('\n')).toMatch(
      /Three people[\s\S]*moved the incident from detection to \*analysis\*/,
    );
  });

  it('whose channel lacks Muster is reported to who is responsible, and goes on', async () => {
    await using desk = await aDesk(database.db, {
      plan: (plan) => ({ ...plan, announcements: { ...plan.announcements, channel: 'engineering' } }),
    });
    const incident = await desk.declares(ana, { visibility: 'public', commander: ben.id });
    expect(incident.roomId).not.toBeNull();
    expect((await directly(desk, 'ben')).at(-1)).toMatch(/could not be announced[\s\S]*not in #engineering/);
  });
});
