import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/incident/incident.ts';
import { withTasks } from '../../../src/incident/playbook.ts';
import { blocksMarkup } from '../../../src/slack/blocks-markup.ts';
import { homeView } from '../../../src/slack/home/home-view.ts';
import { afterwards, ana, anIncident, aPlan, at, ben, commands, olga } from '../../incident/makers.ts';
import { owed } from '../../incident/promise-makers.ts';

const open = anIncident({ id: 'a', visibility: 'public', title: 'Shop is slow', roles: { commander: [ben.id] } });
const led = { ...open, roles: { commander: [ana.id] } };
const overdue = owed(at('09:00'));

function withTask(incident: Incident, text: string, dueAt: Date | null, owner = ana.id): Incident {
  const task = { playbook: null, text, owner, takenAt: null, dueAt };
  return { ...incident, tasks: withTasks(incident.tasks, 'detection', [task], 2) };
}

function homeFor(personId: string, ...incidents: readonly Incident[]) {
  const known = incidents.map((incident) => ({ incident, sight: 'whole' as const }));
  return homeView({ personId, incidents: known, plan: aPlan(), command: '/incident', now: at('10:00') });
}

const read = (view: ReturnType<typeof homeView>) => blocksMarkup(view.blocks);

describe('what somebody has to do', () => {
  it('is what is overdue first, then by when it is due, with what has no time last', () => {
    const first = withTask(withTask(led, 'Call the host', null), 'Block the sender', at('08:30'));
    const second = withTask({ ...led, id: 'b', number: 8, promises: overdue }, 'Save the logs', at('10:30'));
    const lines = read(homeFor(ana.id, first, second));
    const order = [
      'Block the sender',
      'INC-8 amber-falcon · :warning:',
      'Save the logs',
      'Update*\nINC-7 amber-falcon · due',
      'Call the host',
    ];
    expect(order.map((words) => lines.indexOf(words)).every((place, i, all) => place > (all[i - 1] ?? 0))).toBe(true);
    expect(lines).toMatch(/\*Update\*\s+INC-8 amber-falcon · :warning: \*overdue\* since <!date/);
    expect(lines).toMatch(/\*Update\*\s+INC-7 amber-falcon · due by <!date/);
  });

  it('is nobody else’s task, and none of a response that is over', () => {
    const others = withTask({ ...open, id: 'b' }, 'Save the logs', null, ben.id);
    const over = withTask({ ...open, id: 'c', phase: 'review', promises: {} }, 'Call the host', at('09:00'));
    expect(read(homeFor(ana.id, open, others, over))).not.toMatch(/Yours to do|Save the logs|Call the host/);
  });

  it('names a task of a private incident by its number, and says it to who asks', () => {
    const secret = withTask({ ...led, visibility: 'private' }, 'Watch the accountant', at('09:00'));
    const view = homeFor(ana.id, secret);
    expect(read(view)).toMatch(/\*Task 1\*\s+INC-7 amber-falcon/);
    expect(read(view)).not.toMatch(/accountant|Shop is slow|SEV/);
    expect(JSON.stringify(view)).toContain('show-task');
  });
});

describe('incidents', () => {
  it('stand once: under a role before following, and following before the rest', () => {
    const followed = afterwards({ ...open, id: 'b', number: 8 }, commands.follow, olga);
    const held = { ...followed, id: 'c', number: 9, roles: { commander: [ben.id], legal: [olga.id] } };
    const lines = read(homeFor(olga.id, open, followed, held));
    expect(lines).toMatch(/You hold a role[\s\S]*INC-9[\s\S]*You follow[\s\S]*INC-8[\s\S]*Other open[\s\S]*INC-7/);
    for (const name of ['INC-7', 'INC-8']) expect(lines.split(`*${name} `)).toHaveLength(2);
    expect(lines).toContain('You are *Legal*');
  });

  it('fit Slack’s hundred blocks however many there are, each block with a name of its own', () => {
    const tasked = withTask(withTask(led, 'Call the host', null), 'Block the sender', at('08:30'));
    const many = Array.from({ length: 400 }, (_, index): Incident => {
      const one = { ...tasked, id: `i${index}`, number: index };
      if (index % 4 === 0) return one;
      const outside = { ...one, roles: {} };
      return index % 4 === 1 ? { ...outside, followers: [{ person: ana.id, asked: true, since: 2 }] } : outside;
    });
    const { blocks } = homeFor(ana.id, ...many);
    expect(blocks.length).toBeGreaterThan(70);
    expect(blocks.length).toBeLessThanOrEqual(100);
    const names = blocks.flatMap((block) => block.block_id ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(read({ type: 'home', blocks })).toMatch(/170 more[\s\S]*list/);
  });
});
