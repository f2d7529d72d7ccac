import { expect, it } from 'vitest';
import type { Plan } from '../../../src/incident/plan.ts';
import { defaultPlanPath, loadPlan } from '../../../src/plan/load-plan.ts';
import { catalogue } from '../../../src/slack/check/catalogue.ts';
import type { Exhibit } from '../../../src/slack/check/exhibit.ts';
import { validateCatalogue } from '../../../src/slack/check/validate-catalogue.ts';
import { slackClients } from '../../../src/slack/web.ts';
import { silent } from '../../coordination/setting.ts';
import { startLocalSlack } from '../../local-slack.ts';

/** Each of hundreds of messages and forms is shown to Slack. */
const timeout = 90_000;

const team = { id: 'T1', botUserId: 'UMUSTER', botId: 'B1', url: 'https://example.slack.com/' };
const { plan } = await loadPlan(defaultPlanPath);

const exhibitsOf = (of: Plan) => catalogue({ plan: of, team, command: '/incident', now: new Date() });

async function validated(exhibits: readonly Exhibit[]) {
  await using slack = await startLocalSlack();
  const { botToken, apiUrl } = slack.workspace;
  const clients = slackClients({ botToken, apiUrl, log: silent });
  return await validateCatalogue(clients, exhibits, new AbortController().signal);
}

it('finds everything that Muster can send acceptable', { timeout }, async () => {
  expect(await validated(await exhibitsOf(plan))).toEqual([
    { mark: 'good', sentence: expect.stringContaining('accepts all') },
  ]);
});

it('finds it acceptable under a plan as wordy as a plan may be', { timeout }, async () => {
  const wordy = (limit: number) => '&'.repeat(limit);
  const tasks = Array<string>(15).fill(wordy(300));
  const extreme: Plan = {
    ...plan,
    name: wordy(100),
    severities: plan.severities.map((severity) => ({ ...severity, meaning: wordy(200) })),
    roles: plan.roles.map((role) => ({ ...role, title: wordy(60), duties: Array<string>(12).fill(wordy(300)) })),
    types: plan.types.map((type) => ({
      ...type,
      title: wordy(60),
      playbook: { detection: tasks, analysis: tasks, containment: tasks, eradication: tasks, recovery: tasks },
    })),
    pagingLink: `https://example.com/${'p'.repeat(200)}`,
  };
  expect(await validated(await exhibitsOf(extreme))).toEqual([
    { mark: 'good', sentence: expect.stringContaining('accepts all') },
  ]);
});

it('names what Slack would refuse, where it is, and how often', async () => {
  const blocks: never[] = [];
  const broken = { builder: 'brokenCard', course: 'no incident', payload: { message: { blocks } } };
  const [finding, ...others] = await validated([broken, broken]);
  expect(others).toEqual([]);
  expect(finding).toEqual({
    mark: 'lacking',
    sentence: expect.stringMatching(/brokenCard makes of no incident \(invalid_message.*\), 2 times/),
  });
});
