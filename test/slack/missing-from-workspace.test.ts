import { expect, it } from 'vitest';
import type { Plan } from '../../src/incident/plan.ts';
import { defaultPlanPath, loadPlan } from '../../src/plan/load-plan.ts';
import { missingFromWorkspace } from '../../src/slack/missing-from-workspace.ts';
import { createPeople } from '../../src/slack/people.ts';
import { slackClients } from '../../src/slack/web.ts';
import { silent } from '../coordination/setting.ts';
import { startLocalSlack } from '../local-slack.ts';

async function missing(change: (plan: Plan) => Plan): Promise<readonly string[]> {
  await using local = await startLocalSlack();
  const { botToken, apiUrl, team } = local.workspace;
  const { delivery: web } = slackClients({ botToken, apiUrl, log: silent });
  const people = createPeople({ web, teamId: team.id, now: () => new Date() });
  const { plan } = await loadPlan(defaultPlanPath);
  return await missingFromWorkspace({ plan: change(plan), people, web });
}

it('says of each person, group and channel that the plan names and the workspace lacks that it does', async () => {
  const sentences = await missing((plan) => ({
    ...plan,
    severities: plan.severities.map((each) => ({
      ...each,
      invite: { people: ['ana@example.com', 'nobody@example.com'], groups: ['legal', 'no-such-group'] },
    })),
    announcements: { ...plan.announcements, channel: 'nowhere' },
  }));
  expect(sentences).toEqual([
    expect.stringContaining('nobody@example.com'),
    expect.stringContaining('@no-such-group'),
    expect.stringContaining('#nowhere'),
  ]);
});

it('says nothing of the plan that comes with Muster in the local workspace, which has them all', async () => {
  expect(await missing((plan) => plan)).toEqual([]);
});
