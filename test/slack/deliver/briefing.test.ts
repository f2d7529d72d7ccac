import { expect, it } from 'vitest';
import type { Invitees, Plan } from '../../../src/incident/plan.ts';
import { testDatabase } from '../../database.ts';
import { aDesk, ana, erin, farid, gus } from './desk.ts';
import { directly } from './reading.ts';

const database = testDatabase();
const nobody: Invitees = { people: [], groups: [] };

function briefing(plan: Plan, severity: string, briefed: Invitees): Plan {
  const severities = plan.severities.map((each) => ({ ...each, briefed: each.name === severity ? briefed : nobody }));
  return { ...plan, severities, audiences: plan.audiences.map((each) => ({ ...each, reaches: {} })) };
}

it('briefs whom the plan names for the severity, and no guest', async () => {
  const people = ['farid@example.com', 'gus@contractor.example', 'nobody@example.com'];
  await using desk = await aDesk(database.db, { plan: (plan) => briefing(plan, 'sev2', { people, groups: [] }) });
  const incident = await desk.declares(ana, { title: 'zebratitle' });
  expect(incident.briefed).toEqual([farid.id]);
  expect((await directly(desk, 'farid')).join()).toContain('You are briefed on');
  expect((await desk.coordination.timeline(incident.id)).at(-1)).toMatchObject({
    by: 'muster',
    event: { type: 'people-briefed', people: [farid.id] },
  });
  expect(await desk.access.sight(farid.id, incident)).toBe('briefed');
  expect(await desk.access.sight(gus, { ...incident, briefed: [gus] })).toBe('nothing');
});

it('briefs more when the severity rises, nobody twice, and asks at each sending who may still hear', async () => {
  await using desk = await aDesk(database.db, {
    plan: (plan) => briefing(plan, 'sev1', { people: ['farid@example.com'], groups: ['sre-oncall'] }),
  });
  let incident = await desk.declares(ana);
  expect(incident.briefed).toEqual([]);
  incident = await desk.does(incident, { type: 'brief-people', people: [farid.id] }, ana);
  incident = await desk.does(incident, { type: 'change-severity', to: 'sev1', reason: '' }, ana);
  expect(incident.briefed).toEqual([farid.id, erin.id]);
  const told = await directly(desk, 'farid');
  expect(told.filter((each) => each.includes('You are briefed on'))).toHaveLength(1);
  await desk.does(incident, { type: 'stop-briefing', people: [farid.id] }, ana);
  await desk.does(incident, { type: 'post-no-change' }, ana);
  expect(await directly(desk, 'farid')).toEqual(told);
});
