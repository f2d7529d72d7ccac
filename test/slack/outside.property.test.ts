import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EffectType } from '../../src/incident/effect.ts';
import type { EventOf, Incident } from '../../src/incident/incident.ts';
import { codeNameOf } from '../../src/incident/incident.ts';
import { phases } from '../../src/incident/phase.ts';
import { withTasks } from '../../src/incident/playbook.ts';
import { followed, unfollowed, updateRequested } from '../../src/slack/answers/following.ts';
import { announcementCard, announcementText } from '../../src/slack/cards/announcement-card.ts';
import { type BriefedNews, briefedNews, briefingNote, sharedReviewNote } from '../../src/slack/cards/briefing-note.ts';
import { declarationNote } from '../../src/slack/cards/declaration-note.ts';
import { entrantNote, notTakenOutNote } from '../../src/slack/cards/entrant-note.ts';
import { followerNews, followingNote } from '../../src/slack/cards/follower-notes.ts';
import { reminderCard } from '../../src/slack/cards/reminder-card.ts';
import { dutiesNote, relievedNote } from '../../src/slack/cards/role-notes.ts';
import { setAsideNote } from '../../src/slack/cards/set-aside-note.ts';
import { givenTaskNote, leavingNote, leftTasksNote, lostTaskNote } from '../../src/slack/cards/task-notes.ts';
import { taskReminder } from '../../src/slack/cards/task-reminder.ts';
import { thanksNote } from '../../src/slack/cards/thanks-note.ts';
import { triedAgainNote } from '../../src/slack/cards/tried-again-note.ts';
import { welcomeOutside } from '../../src/slack/cards/welcome-note.ts';
import { nameOutside } from '../../src/slack/cards/words.ts';
import { roomName } from '../../src/slack/deliver/make-room.ts';
import { homeView } from '../../src/slack/home/home-view.ts';
import { anIncident, aPlan } from '../incident/makers.ts';
import { aReminder } from '../incident/promise-makers.ts';

/** Letters that no word of Muster's own has in a row, so that any trace of them is a leak. */
const telltale = fc
  .array(fc.constantFrom('qz', 'xq', 'jq', 'zx'), { minLength: 3, maxLength: 12 })
  .map((parts) => parts.join(''));

const secretIncident = fc.record({
  title: telltale,
  description: telltale,
  severity: fc.constantFrom('sev1', 'sev2', 'sev3', 'sev4'),
  type: fc.constantFrom('unconfirmed', 'data-breach'),
  phase: fc.constantFrom(...phases),
  reason: telltale,
});

const plan = aPlan();
const room = '<#CROOM> · <https://example.slack.com/archives/CROOM|Open the room>';
const dueAt = new Date('2026-03-10T11:00:00Z');
const reminded = aReminder(dueAt, { people: ['UANA'] });
const entrant: EventOf<'member-joined'> = {
  type: 'member-joined',
  person: 'UGUS',
  inviter: 'UANA',
  standing: 'guest',
  happenedAt: dueAt,
};
const opened: EventOf<'room-opened'> = { type: 'room-opened', channelId: 'CROOM', invited: ['UANA'], notInvited: [] };

function toldToBriefed(words: string): BriefedNews[] {
  return [
    {
      type: 'update-posted',
      audience: 'everyone',
      noChange: false,
      dueAt,
      promisedAt: dueAt,
      words: { known: words, doing: words, need: words },
    },
    { type: 'response-ended', reviewDueAt: dueAt, words: { summary: words } },
    { type: 'closed', resolution: 'benign', duplicateOf: null, words: { summary: words } },
  ];
}

/** What somebody reads in direct messages of a task that another typed. */
function ofTasks(before: Incident, words: string): unknown[] {
  const added = { playbook: null, text: words, owner: 'UANA', takenAt: dueAt, dueAt };
  const incident = { ...before, tasks: withTasks([], 'detection', [added], 3) };
  const [task] = incident.tasks;
  if (!task) throw new Error('no task was added');
  const settled = { ...task, state: 'not-needed', settled: { by: 'UBEN', at: dueAt, reason: words } } as const;
  const event = { type: 'tasks-reminded', tasks: [1], escalated: false, person: 'UANA', nextAt: null } as const;
  return [
    givenTaskNote(incident, task, 'UBEN', room),
    lostTaskNote(incident, task, 'UBEN', room),
    leavingNote(incident, 'UANA', { count: 1, inRoom: true, room }),
    leftTasksNote(incident, 'UANA', 1, room),
    taskReminder(incident, event, { entry: 4, room }),
    taskReminder({ ...incident, tasks: [settled] }, { ...event, escalated: true }, { entry: 4, room }),
  ];
}

const followers = {
  by: 'UANA',
  changes: { severity: { from: 'sev4', to: 'sev1' }, phase: null, commander: 'UBEN' },
  command: '/incident',
} as const;

/** Everything that can be read of an incident outside its room. */
function outside(incident: Incident, reason: string): unknown[] {
  const [role] = plan.roles;
  if (!role) throw new Error('the plan has no roles');
  const parting = { role, successor: '<@UBEN>', by: '<@UANA>', reason, room };
  const failed: EffectType[] = ['open-room', 'refresh-review', 'tell-room', 'remind'];
  return [
    roomName(incident),
    ...ofTasks(incident, reason),
    nameOutside(incident),
    announcementText(incident),
    announcementCard(incident, plan),
    declarationNote(incident, plan, opened, [{ name: 'a@example.com', why: 'nobody here has this address' }], room),
    dutiesNote(incident, [role], room, '/incident'),
    relievedNote(incident, parting),
    relievedNote(incident, { ...parting, successor: null }),
    reminderCard(incident, plan, reminded, room),
    ...failed.flatMap((type) => {
      const given = { failed: type, key: `${incident.id}/1/0`, reason: 'the channel is archived', unreached: ['UBEN'] };
      return [
        setAsideNote(incident, { ...given, room, command: '/incident' }),
        triedAgainNote({ incident, type, came: 'begun', by: 'UANA', at: dueAt }),
      ];
    }),
    homeView({
      personId: 'UANA',
      incidents: [
        { incident, sight: 'whole' },
        { incident, sight: 'briefed' },
      ],
      plan,
      command: '/incident',
      now: dueAt,
    }),
    welcomeOutside(incident, room, '/incident'),
    thanksNote(incident, plan, '/incident'),
    entrantNote(incident, entrant, room, '/incident'),
    notTakenOutNote(incident, ['UGUS'], 'restricted_action', room),
    sharedReviewNote(incident),
    briefingNote(incident, plan, 'UANA', '/incident').text,
    ...toldToBriefed(reason).map((event) => briefedNews(incident, event, 'UANA').text),
    ...toldToBriefed(reason).map((event) => followerNews(incident, plan, { ...followers, event }).text),
    followingNote(incident, plan, '/incident').text,
    followed(incident),
    unfollowed(incident, true),
    updateRequested(incident, false),
  ];
}

describe('outside its room', () => {
  it('a private incident is its number and code name: no title, type, severity, phase or reason', () => {
    fc.assert(
      fc.property(secretIncident, ({ reason, ...matter }) => {
        const incident = anIncident({ visibility: 'private', ...matter });
        const texts = outside(incident, reason).map((each) => JSON.stringify(each).toLowerCase());
        const forbidden = [matter.title, matter.description, reason, matter.severity, matter.type, 'data breach'];
        for (const text of texts) {
          for (const word of forbidden) expect(text).not.toContain(word);
          expect(text).not.toMatch(/detection|analysis|containment|eradication|recovery/);
        }
        expect(texts.filter((text) => text.includes(codeNameOf(incident).toLowerCase())).length).toBeGreaterThan(10);
      }),
    );
  });

  it('a public incident is called by its title', () => {
    const incident = anIncident({ visibility: 'public', title: 'Payroll mail asks for passwords' });
    expect(nameOutside(incident)).toContain('Payroll mail asks for passwords');
  });
});
