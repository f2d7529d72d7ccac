import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/incident/effect.ts';
import { evolve } from '../../src/incident/evolve.ts';
import type { Actor, Command, Incident, TimelineEntry } from '../../src/incident/incident.ts';
import { volumeOf } from '../../src/incident/interruptions.ts';
import { isResponding } from '../../src/incident/phase.ts';
import { severityStep } from '../../src/incident/plan.ts';
import { enqueued } from '../../src/incident/react.ts';
import { anIncident, aPlan, at, ben, cleo, commands, dan, entriesOf, type Setting } from './makers.ts';
import { beginnings, plan, type Story, storyOf } from './stories.ts';

const minute = 60_000;

/** Stories in which much happens within minutes. */
const hasty = beginnings.map((beginning) => ({
  ...beginning,
  attempts: beginning.attempts.map((attempt) => ({ ...attempt, minutes: attempt.minutes / 6 })),
}));

function always(holds: (story: Story) => void): void {
  fc.assert(
    fc.property(hasty, (beginning) => holds(storyOf(beginning))),
    { numRuns: 300 },
  );
}

/** What Muster may say in a room at any time. */
function isExempt({ event }: TimelineEntry): boolean {
  switch (event.type) {
    case 'update-posted':
      return event.audience === 'everyone';
    case 'update-reminded':
    case 'room-opened':
    case 'room-replaced':
    case 'response-ended':
    case 'closed':
      return true;
    case 'severity-changed':
      return severityStep(plan, event.from, event.to) < 0;
    case 'phase-changed':
      return !isResponding(event.from);
    case 'role-assigned':
    case 'role-released':
    case 'handover-offered':
    case 'handover-accepted':
    case 'handover-escalated':
      return event.role === 'commander';
    default:
      return false;
  }
}

const spoken: readonly Effect['type'][] = [
  'tell-room',
  'offer-handover',
  'escalate-handover',
  'remind-of-tasks',
  'call-attention',
];

/** What the room is told of an entry, as far as it is told there. */
function toldOf({ effects }: Story, { event, sequence }: TimelineEntry): readonly Effect[] {
  return effects
    .filter(({ key }) => Number(key.split('/')[1]) === sequence)
    .map(({ effect }) => effect)
    .filter(({ type }) => spoken.includes(type))
    .filter(() => !('told' in event && event.told !== null) && !(event.type === 'handover-offered' && event.to))
    .filter(() => event.type !== 'tasks-reminded' || event.person === null)
    .filter(() => event.type !== 'attention-called' || event.to === null);
}

function interrupts(story: Story, entry: TimelineEntry, index: number): boolean {
  const { event } = entry;
  if (event.type === 'role-assigned') return false;
  const before = story.states[index - 1]?.boardsInRoom ?? [];
  const comes = story.states[index]?.boardsInRoom.some((board) => !before.includes(board)) ?? false;
  return comes || toldOf(story, entry).some((effect) => !('aside' in effect));
}

describe('whatever happens, a room', () => {
  it('is interrupted once in fifteen minutes at most, beside what may be said at any time', () =>
    always((story) => {
      const times = story.entries
        .filter((entry, index) => !isExempt(entry) && interrupts(story, entry, index))
        .map((entry) => entry.at.getTime());
      for (const [index, time] of times.entries())
        expect(time - (times[index - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(15 * minute);
    }));

  it('is told of everything it must hear, aloud or aside', () =>
    always((story) => {
      for (const entry of story.entries) {
        const { event } = entry;
        const isNews =
          isExempt(entry) &&
          event.type !== 'update-reminded' &&
          !('told' in event) &&
          event.type !== 'handover-offered';
        if (!isNews && event.type !== 'phase-changed' && event.type !== 'severity-changed') continue;
        if (story.states[entry.sequence - 1]?.roomId === null) continue;
        if (event.type === 'room-opened' && story.states[entry.sequence - 1]?.phase === 'closed') continue;
        if (event.type === 'room-replaced' && story.states[entry.sequence - 1]?.phase === 'closed') continue;
        if (event.type === 'role-assigned' && entry.at.getTime() === story.entries[0]?.at.getTime()) continue;
        const told = toldOf(story, entry);
        expect(told.length, event.type).toBe(1);
        if (isExempt(entry)) expect(told[0]).not.toHaveProperty('aside');
      }
    }));
});

function played(incident: Incident, ...steps: readonly [clock: string, command: Command, by: Actor][]) {
  let state = incident;
  return steps.map(([clock, command, by]) => {
    const effects: Effect[] = [];
    const setting: Setting = { at: at(clock) };
    for (const entry of entriesOf(state, command, by, setting)) {
      const after = evolve(state, entry);
      effects.push(...enqueued(entry, { before: state, after, plan: aPlan() }).map(({ effect }) => effect));
      state = after;
    }
    return { state, told: effects.filter(({ type }) => spoken.includes(type)) };
  });
}

const led = anIncident({ roles: { commander: [ben.id], scribe: [cleo.id] } });

describe('what waits for its turn', () => {
  it('is said in the room at once, and aside within the next fifteen minutes', () => {
    const [first, second, third] = played(
      led,
      ['10:30', commands.phase('analysis'), ben],
      ['10:44', commands.phase('containment'), ben],
      ['10:45', commands.phase('eradication'), ben],
    );
    expect(first?.told).toEqual([{ type: 'tell-room', entry: 3 }]);
    expect(second?.told).toEqual([{ type: 'tell-room', entry: 4, aside: true }]);
    expect(third?.told).toEqual([{ type: 'tell-room', entry: 5 }]);
    expect(third?.state.boardsInRoom).toEqual(['tasks/analysis', 'tasks/eradication']);
  });

  it('does not wait for what needs no turn, and is not waited for by it', () => {
    const steps = played(
      led,
      ['10:30', commands.severity('sev1', 'it spreads'), ben],
      ['10:31', commands.phase('analysis'), ben],
      ['10:32', commands.update('Three mailboxes'), ben],
      ['10:33', commands.claim('commander', dan, 'Ben is asleep'), dan],
      ['10:34', commands.severity('sev3', 'one mailbox'), dan],
    );
    expect(steps.map(({ told }) => told.map((effect) => 'aside' in effect))).toEqual([
      [false],
      [false],
      [false],
      [false],
      [true],
    ]);
  });

  it('leaves a board that came too soon aside, until something changes on it later', () => {
    const [, added, moved] = played(
      led,
      ['10:30', commands.phase('analysis'), ben],
      ['10:40', commands.addToScope('fs-01'), cleo],
      ['10:50', commands.moveInScope(1, 'contained'), cleo],
    );
    expect(added?.state.boardsInRoom).toEqual(['tasks/analysis']);
    expect(moved?.state.boardsInRoom).toEqual(['tasks/analysis', 'scope']);
    expect(moved?.state.interruptedAt).toEqual(at('10:50'));
  });

  it('is never that nobody accepts command, wherever that ends up', () => {
    const escalated = { type: 'handover-escalated', offer: 3, from: ben.id, to: null, told: dan.id } as const;
    expect(volumeOf({ ...escalated, role: 'commander' })).toBe('always');
    expect(volumeOf({ ...escalated, role: 'scribe' })).toBe('aside');
    expect(volumeOf({ ...escalated, role: 'scribe', told: null })).toBe('in-turn');
  });

  it('is never a role that is not command, which is said aside', () => {
    const [itself] = played(led, ['10:30', commands.release('scribe', cleo), cleo]);
    expect(itself?.told).toEqual([{ type: 'tell-room', entry: 3, aside: true }]);
  });
});
