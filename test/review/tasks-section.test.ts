import { describe, expect, it } from 'vitest';
import { composeReview } from '../../src/review/compose-review.ts';
import { ana, aRecord, ben, chloe, declaration, type Happened } from './a-record.ts';

const tasks = [
  { playbook: 'phishing', text: 'Get the original message.' },
  { playbook: 'phishing', text: 'Thank the reporter.' },
];
const happened: readonly Happened[] = [
  ['09:02', ana, { ...declaration, tasks } as typeof declaration],
  [
    '09:05',
    ben,
    {
      type: 'task-added',
      phase: 'detection',
      owner: chloe,
      dueAt: null,
      words: { text: 'Change AKIAZ7QK4MWPLVTN3XYD | now' },
    },
  ],
  ['09:10', chloe, { type: 'task-settled', task: 1, as: 'done', words: { reason: '' } }],
  ['09:12', ben, { type: 'task-settled', task: 2, as: 'not-needed', words: { reason: 'nobody reported it' } }],
  [
    '09:20',
    ben,
    {
      type: 'phase-changed',
      from: 'detection',
      to: 'analysis',
      promisedAt: null,
      missing: { tasks: [3], scope: true },
      words: { reason: 'it cannot wait' },
    },
  ],
];

describe('the tasks in a review', () => {
  it('say who did each and when, what was not needed and why, and what was left open, without secrets', async () => {
    const { review } = await composeReview(aRecord(happened));
    const section = /## Tasks\n([\s\S]*?)\n## /.exec(review)?.[1] ?? '';
    expect(section).toContain('1 of 3 tasks were done, 1 were not needed, and 1 was left open.');
    expect(section).toMatch(
      /\| 1 \| detection \| Get the original message\. \| Phishing \| done \| Chloe Martin \| 2026-11-24 09:10 \|/,
    );
    expect(section).toMatch(/\| 2 \| .* \| not needed: nobody reported it \| Ben Okafor \|/);
    expect(section).toMatch(/\| 3 \| detection \| Change .* now \| the room \| \*\*left open\*\* \| Chloe Martin \|/);
    expect(review).not.toContain('AKIAZ7QK4MWPLVTN3XYD');
  });

  it('say what a phase was left without, and why', async () => {
    const { review } = await composeReview(aRecord(happened));
    expect(review).toMatch(/detection was left with task 3 open and no scope written down.*Ben Okafor.*it cannot wait/);
    expect(review).toMatch(/Moved from detection to \*\*analysis\*\*, with task 3 open/);
  });

  it('are left out where there were none', async () => {
    expect((await composeReview(aRecord([['09:02', ana, declaration]]))).review).not.toContain('## Tasks');
  });
});
