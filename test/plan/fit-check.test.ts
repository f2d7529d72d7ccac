import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { defaultPlanPath, parsePlan } from '../../src/plan/load-plan.ts';
import { keptPlan } from '../../src/plan/schema.ts';

const named = z.record(z.string(), z.looseObject({}));
const draft = z.looseObject({ roles: named, types: named });

/** The default plan with more in it. */
function grown(grow: (plan: z.infer<typeof draft>) => void): string {
  const plan = draft.parse(parse(readFileSync(defaultPlanPath, 'utf8')));
  grow(plan);
  return stringify(plan, { aliasDuplicateObjects: false });
}

const many = (count: number, of: Record<string, unknown>) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`more-${n}`, { ...of, title: `More ${n}`, synonyms: [] }]),
  );

describe('a plan that Slack could not show', () => {
  it('is refused for more types and roles than can be chosen', () => {
    const yaml = grown(({ types, roles }) => {
      Object.assign(types, many(120, types.phishing ?? {}));
      Object.assign(roles, many(30, roles.scribe ?? {}));
    });
    expect(() => parsePlan(yaml, 'big.yml')).toThrow(/types has 128 entries; Slack offers at most 100/);
    expect(() => parsePlan(yaml, 'big.yml')).toThrow(/roles has 36 entries; Slack offers at most 25/);
  });

  it('is refused for tasks and duties that no message holds once they are escaped', () => {
    const yaml = grown(({ roles, types }) => {
      Object.assign(roles.scribe ?? {}, { duties: Array(12).fill('<&>'.repeat(100)) });
      const { playbook } = z.looseObject({ playbook: z.looseObject({}) }).parse(types.phishing);
      Object.assign(types.phishing ?? {}, { playbook: { ...playbook, recovery: Array(15).fill('&'.repeat(300)) } });
    });
    expect(() => parsePlan(yaml, 'big.yml')).toThrow(/roles\.scribe\.duties takes 15636 characters/);
    expect(() => parsePlan(yaml, 'big.yml')).toThrow(/types\.phishing\.playbook\.recovery takes 22545 characters/);
  });

  it('is read all the same for an incident that was declared under it', () => {
    const { plan } = parsePlan(readFileSync(defaultPlanPath, 'utf8'), 'plan.yml');
    const [first] = plan.types;
    const types = Array.from({ length: 120 }, (_, n) => ({ ...first, name: `type-${n}` }));
    expect(keptPlan.parse({ ...plan, types }).types).toHaveLength(120);
  });
});
