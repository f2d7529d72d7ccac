import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/incident/plan.ts';
import { defaultPlanPath, loadPlan } from '../../../src/plan/load-plan.ts';
import { catalogue } from '../../../src/slack/check/catalogue.ts';
import type { Exhibit } from '../../../src/slack/check/exhibit.ts';

const team = { id: 'T1', botUserId: 'UMUSTER', botId: 'B1', url: 'https://example.slack.com/' };

let plan: Plan;
let exhibits: readonly Exhibit[];

beforeAll(async () => {
  ({ plan } = await loadPlan(defaultPlanPath));
  exhibits = await catalogue({ plan, team, command: '/incident', now: new Date('2026-03-10T10:00:00Z') });
});

describe('the catalogue of what Muster can send', () => {
  it('has everything that cards, forms, answers and the Home tab can build', () => {
    const built = new Set(exhibits.map(({ builder }) => builder));
    expect(buildersInSource().filter((name) => !built.has(name))).toEqual([]);
  });

  it('names no builder that is not there any more', () => {
    const known = buildersInSource();
    expect(exhibits.map(({ builder }) => builder).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('shows each in ordinary words, and where people’s words stand in it, in extreme ones', () => {
    const courses = (builder: string) =>
      new Set(exhibits.filter((each) => each.builder === builder).map((e) => e.course));
    expect(courses('incidentCard').size).toBe(4);
    expect(courses('roomNews').size).toBe(4);
    expect(courses('openDeclareForm').size).toBe(4);
  });

  it('has nothing twice', () => {
    const payloads = exhibits.map(({ payload }) => JSON.stringify(payload));
    expect(new Set(payloads).size).toBe(payloads.length);
  });

  it('is small enough to be gone through in a quarter of an hour at the pace Slack allows', () => {
    expect(exhibits.length).toBeLessThan(750);
  });
});

/** What is only ever a part of something else. */
const parts = ['cards/blocks.ts', 'cards/message.ts', 'cards/whole-quotation.ts', 'modals/quote.ts'];

/** Functions that give blocks, messages or views, and those that open a form. */
function buildersInSource(): string[] {
  const src = fileURLToPath(new URL('../../../src/slack/', import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.startsWith('check/') && !parts.includes(file),
  );
  const builder =
    /^export (?:async )?function (\w+)(?:\((?:[^()]|\([^()]*\))*\)): (?:Message|KnownBlock\[\]|Answer|ModalView|HomeView) \{/gm;
  const opener = /^export async function (open\w+Form)\(/gm;
  return files.flatMap((file) => {
    const text = readFileSync(src + file, 'utf8');
    return [...text.matchAll(builder), ...text.matchAll(opener)].map(([, name = '']) => name);
  });
}
