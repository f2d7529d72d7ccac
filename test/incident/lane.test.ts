import { expect, it } from 'vitest';
import { laneOf } from '../../src/incident/lane.ts';

it('duties wait for the invitation in a lane of their own, and hold up nothing else that the person is told', () => {
  const lane = (about: 'duties' | 'relieved') =>
    laneOf({ type: 'tell-person', person: 'UOLGA', entry: 3, about }, 'incident-7', 'T1');
  expect(lane('duties')).toBe('duties/incident-7/UOLGA');
  expect(lane('relieved')).toBe('person/UOLGA');
});
