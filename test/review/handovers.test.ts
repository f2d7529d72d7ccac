import { expect, it } from 'vitest';
import { composeReview } from '../../src/review/compose-review.ts';
import { ana, aRecord, at, ben, declaration, type Happened } from './a-record.ts';

const offer = { offer: 3, role: 'commander', from: ana } as const;
const happened: Happened[] = [
  ['09:00', ana, declaration],
  ['09:01', ana, { type: 'role-assigned', role: 'commander', person: ana, former: null, words: { reason: '' } }],
];
const offered: Happened = [
  '12:00',
  ana,
  {
    type: 'handover-offered',
    role: 'commander',
    from: ana,
    to: ben,
    escalateAt: at('12:15'),
    words: { brief: 'Legal | calls at ten' },
  },
];

async function reviewOf(...more: Happened[]): Promise<string> {
  return (await composeReview(aRecord([...happened, ...more]))).review;
}

it('says who handed which role to whom, when it was offered and accepted, and what was written', async () => {
  const accepted = {
    type: 'handover-accepted',
    ...offer,
    to: ben,
    offeredAt: at('12:00'),
    words: { brief: '' },
  } as const;
  const review = await reviewOf(offered, ['12:08', ben, accepted]);
  expect(review).toContain('## Handovers');
  expect(review).toMatch(
    /\| 2026-11-24 12:00 \| Commander \| Ana Lima \| Ben Okafor \| accepted by Ben Okafor at 2026-11-24 12:08/,
  );
  expect(review).toContain('after 8 min');
  expect(review).toContain('calls at ten');
  expect(review).toMatch(/Commander \| Ben Okafor \| 2026-11-24 12:08/);
});

it('says of a handover that came to nothing why', async () => {
  const words = { reason: 'on a train' };
  expect(await reviewOf(offered, ['12:03', ben, { type: 'handover-declined', ...offer, to: ben, words }])).toMatch(
    /declined after 3 min[^|]*: on a train/,
  );
  expect(await reviewOf(offered)).toContain('| overtaken |');
});

it('has no such section where nothing was handed over', async () => {
  expect(await reviewOf()).not.toContain('Handovers');
});
