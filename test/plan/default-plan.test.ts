import { describe, expect, it } from 'vitest';
import { responsePhases } from '../../src/incident/phase.ts';
import { defaultPlanPath, loadPlan } from '../../src/plan/load-plan.ts';
import { keptPlan } from '../../src/plan/schema.ts';

const { plan, version } = await loadPlan(defaultPlanPath);

describe('the default plan', () => {
  it('orders severities from the most serious, each with the cadence the field recommends', () => {
    expect(
      plan.severities.map(({ name, cadence }) => [name, cadence.everyone?.usually, cadence.executives?.usually]),
    ).toEqual([
      ['sev1', '*/30 * * * *', '0 * * * *'],
      ['sev2', '0 * * * *', '0 */2 * * *'],
      ['sev3', '0 */4 * * *', undefined],
      ['sev4', '0 10 * * 1-5', undefined],
    ]);
    expect(plan.defaultSeverity).toBe('sev3');
  });

  it('knows the words people say for a severity', () => {
    expect(plan.severities.map(({ synonyms }) => synonyms)).toEqual([
      expect.arrayContaining(['p1', 'critical']),
      expect.arrayContaining(['p2', 'high']),
      expect.arrayContaining(['p3', 'medium']),
      expect.arrayContaining(['p4', 'low']),
    ]);
  });

  it('defines the roles of the method, with one commander, one deputy and many investigators', () => {
    expect(plan.roles.map(({ name }) => name)).toEqual([
      'commander',
      'deputy',
      'scribe',
      'communications',
      'investigator',
      'legal',
    ]);
    expect(plan.roles.filter(({ single }) => !single).map(({ name }) => name)).toEqual(['investigator']);
    expect(plan.roles.filter(({ commands }) => commands).map(({ name }) => name)).toEqual(['commander', 'deputy']);
    expect(plan.roles.filter(({ needed }) => needed).map(({ name }) => name)).toEqual(['commander', 'communications']);
  });

  it('asks for nothing that Muster cannot do, such as another type for an incident', () => {
    const tasks = plan.types.flatMap(({ playbook }) => Object.values(playbook).flat());
    expect(tasks.filter((task) => /(set|change) (its|the) type/i.test(task))).toEqual([]);
  });

  it('has a playbook with tasks for every phase of every type', () => {
    expect(plan.types.map(({ name }) => name)).toEqual([
      'unconfirmed',
      'data-breach',
      'malware',
      'ransomware',
      'unauthorized-access',
      'denial-of-service',
      'phishing',
      'policy-violation',
    ]);
    for (const { playbook } of plan.types)
      for (const phase of responsePhases) expect(playbook[phase].length).toBeGreaterThanOrEqual(2);
  });

  it('calls somebody for every type, and only people and groups that the local workspace has', () => {
    const people = ['ana', 'ben', 'chloe', 'deniz', 'erin', 'farid'].map((name) => `${name}@example.com`);
    const groups = ['security-oncall', 'sre-oncall', 'communications', 'legal', 'executives'];
    for (const { invite } of plan.types) expect(invite.people.length + invite.groups.length).toBeGreaterThan(0);
    for (const { invite } of [...plan.severities, ...plan.types]) {
      expect(people).toEqual(expect.arrayContaining([...invite.people]));
      expect(groups).toEqual(expect.arrayContaining([...invite.groups]));
    }
    expect(plan.announcements).toEqual({ channel: 'security-incidents', mentionPrivate: false });
  });

  it('comes back from JSON as it was', () => {
    expect(keptPlan.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it('has a version that is twelve hexadecimal digits', () => {
    expect(version).toMatch(/^[0-9a-f]{12}$/);
  });
});
