import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/incident/evolve.ts';
import { isShown } from '../../src/incident/following.ts';
import type { Event } from '../../src/incident/incident.ts';
import { isResponding } from '../../src/incident/phase.ts';
import { gus, olga } from './makers.ts';
import { beginnings, plan, type Story, secret, storyOf } from './stories.ts';

const eventTypes: Readonly<Record<Event['type'], true>> = {
  declared: true,
  'room-opened': true,
  'room-lost': true,
  'room-exposed': true,
  'room-regained': true,
  'room-requested': true,
  'room-replaced': true,
  'role-assigned': true,
  'role-released': true,
  'handover-offered': true,
  'handover-accepted': true,
  'handover-declined': true,
  'handover-withdrawn': true,
  'handover-escalated': true,
  'command-nudged': true,
  'command-kept': true,
  'attention-called': true,
  'activity-seen': true,
  'phase-changed': true,
  'severity-changed': true,
  'update-posted': true,
  'update-reminded': true,
  'update-corrected': true,
  'update-drafted': true,
  'update-sent-back': true,
  'question-asked': true,
  'question-answered': true,
  'update-missed': true,
  'reminders-stopped': true,
  'reminders-resumed': true,
  'cadence-changed': true,
  'reminder-snoozed': true,
  noted: true,
  'decision-recorded': true,
  'decision-withdrawn': true,
  linked: true,
  unlinked: true,
  'title-changed': true,
  'type-changed': true,
  'times-corrected': true,
  'scope-added': true,
  'scope-moved': true,
  'scope-withdrawn': true,
  'impact-assessed': true,
  'people-added': true,
  'people-removed': true,
  'people-briefed': true,
  'briefing-ended': true,
  'people-called': true,
  'member-joined': true,
  'member-left': true,
  followed: true,
  unfollowed: true,
  'update-requested': true,
  'call-set': true,
  'trial-removed': true,
  'made-private': true,
  'task-added': true,
  'task-given': true,
  'task-due-changed': true,
  'task-settled': true,
  'task-reopened': true,
  'tasks-reminded': true,
  'tasks-kept': true,
  'leaver-reported': true,
  'playbook-added': true,
  'response-ended': true,
  closed: true,
  'review-drafted': true,
  'review-published': true,
  'review-skipped': true,
};

/** Holds for every story, whatever people try. */
function always(holds: (story: Story) => void): void {
  fc.assert(
    fc.property(beginnings, (beginning) => holds(storyOf(beginning))),
    { numRuns: 300 },
  );
}

describe('whatever people try, in whatever order', () => {
  it('the timeline has no gaps, and folding it gives the incident', () =>
    always(({ entries, states, end }) => {
      expect(entries.map((entry) => entry.sequence)).toEqual(entries.map((_, index) => index + 1));
      expect(states.map((state) => state.lastEntry)).toEqual(entries.map((entry) => entry.sequence));
      expect(fold(end, entries)).toEqual(end);
    }));

  it('a role for one person has one holder at most, and nobody holds a role twice', () =>
    always(({ states }) => {
      for (const { roles } of states)
        for (const [name, holders] of Object.entries(roles)) {
          expect(new Set(holders).size).toBe(holders.length);
          expect(holders.length).toBeGreaterThan(0);
          if (plan.roles.find((each) => each.name === name)?.single) expect(holders).toHaveLength(1);
        }
    }));

  it('an update is owed during the response and never otherwise, and lies ahead when it is promised', () =>
    always(({ entries, states }) => {
      for (const [index, { phase, promises }] of states.entries()) {
        const promise = promises.everyone;
        expect(promise !== undefined).toBe(isResponding(phase));
        const entry = entries[index];
        if (!promise || !entry || entry.event.type === 'update-missed') continue;
        if (promise.dueAt !== states[index - 1]?.promises.everyone?.dueAt) expect(promise.dueAt > entry.at).toBe(true);
      }
    }));

  it('what is over has an end and a resolution, what is closed stays closed and as it was', () =>
    always(({ states }) => {
      for (const [index, state] of states.entries()) {
        expect(state.endedAt !== null && state.resolution !== null).toBe(!isResponding(state.phase));
        expect(state.closedAt !== null).toBe(state.phase === 'closed');
        expect(state.phase === 'review' ? state.review?.state : undefined).toBeOneOf(
          state.phase === 'review' ? ['composing', 'drafted', 'published'] : [undefined],
        );
        const before = states[index - 1];
        if (before?.phase !== 'closed' || isResponding(state.phase)) continue;
        const {
          lastEntry: _,
          review: __,
          roomId: ___,
          removed: ____,
          roomTrouble: _____,
          briefed: ______,
          barred: _______,
          invited: ________,
          boardsInRoom: _________,
          followers: __________,
          unfollowed: ___________,
          watch: ____________,
          audiences: _____________,
          ...kept
        } = state;
        expect(before).toMatchObject(kept);
      }
    }));

  it('only who may is on the timeline, a colleague outside the room only to follow what is public and to ask about it', () =>
    always(({ entries, states }) => {
      expect(entries.map((entry) => entry.by)).not.toContain(gus.id);
      for (const entry of entries.filter(({ by }) => by === olga.id)) {
        expect(isShown(entry) && entry.event.type !== 'question-asked').toBe(false);
        expect(states[entry.sequence - 1]?.visibility).toBe('public');
      }
    }));

  it('every effect has a key of its own and none carries a word that a person typed', () =>
    always(({ effects }) => {
      expect(new Set(effects.map((one) => one.key)).size).toBe(effects.length);
      expect(JSON.stringify(effects)).not.toContain(secret);
    }));

  it('of a private incident the announcement channel is given nothing but a card to refresh, and what was there is taken away', () =>
    always(({ effects, entries, states }) => {
      const since = states.findIndex(({ visibility }) => visibility === 'private');
      if (since < 0) return;
      const told = effects.filter(({ key, lane }) => lane.startsWith('announcements/') && sequenceOf(key) > since);
      const hides = entries[since]?.event.type === 'made-private';
      for (const { effect } of told)
        expect(hides ? ['refresh-announcement', 'empty-announcement'] : ['refresh-announcement']).toContain(
          effect.type,
        );
    }));

  it('nothing is written to the room’s lane between its archiving and a new room, but that a trial is removed', () =>
    always(({ effects }) => {
      let archived = false;
      for (const { effect, lane } of effects) {
        if (effect.type === 'replace-room' || effect.type === 'open-room') archived = false;
        else if (lane === 'room/incident-7') expect(archived && effect.type !== 'remove-trial').toBe(false);
        if (effect.type === 'archive-room') archived = true;
      }
    }));

  it('is tried in stories in which everything happens', () => {
    const stories = fc.sample(beginnings, { seed: 7, numRuns: 2_000 }).map(storyOf);
    const happened = new Set(stories.flatMap(({ entries }) => entries.map(({ event }) => event.type)));
    expect([...happened].sort()).toEqual(Object.keys(eventTypes).sort());
    expect(new Set(stories.flatMap(({ effects }) => effects.map(({ effect }) => effect.type)))).toContain(
      'archive-room',
    );
  });
});

/** Of the entry that an effect follows from. */
function sequenceOf(key: string): number {
  return Number(key.split('/')[1]);
}
