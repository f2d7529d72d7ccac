import { describe, expect, it } from 'vitest';
import { defaultPlanPath, loadPlan } from '../../../src/plan/load-plan.ts';
import { roleSaid } from '../../../src/slack/commands/role-said.ts';

const { plan } = await loadPlan(defaultPlanPath);

describe('a role that is claimed', () => {
  it.each([
    ['communications lead', 'communications', ''],
    ['Communications Lead Ana is off shift', 'communications', 'Ana is off shift'],
    ['comms lead', 'communications', 'lead'],
    ['incident commander Ana cannot be reached', 'commander', 'Ana cannot be reached'],
    ['IC', 'commander', ''],
    ['legal_counsel', 'legal', ''],
    ['legal counsel is needed', 'legal', 'is needed'],
    ['janitor for the night', 'janitor', 'for the night'],
  ])('is recognised by the words that Muster shows: “%s”', (said, role, reason) => {
    expect(roleSaid(plan, said)).toEqual({ role, reason });
  });
});
