import { describe, expect, it } from 'vitest';
import { roleOf } from '../../src/incident/plan.ts';
import { withTasks } from '../../src/incident/playbook.ts';
import { showStatus } from '../../src/slack/actions/show-status.ts';
import { dutiesView, rolesView } from '../../src/slack/answers/roles.ts';
import { buttons, context, fields, fitted, section } from '../../src/slack/cards/blocks.ts';
import { dutiesNote } from '../../src/slack/cards/role-notes.ts';
import { announcementNews, roomNews } from '../../src/slack/cards/room-news.ts';
import { tasksCard } from '../../src/slack/cards/tasks-card.ts';
import { wholeQuotation } from '../../src/slack/cards/whole-quotation.ts';
import { decodeText } from '../../src/slack/text.ts';
import { ana, anIncident, aPlan, at } from '../incident/makers.ts';
import { expectFit, plan, textsIn } from './card-samples.ts';

describe('what a person wrote at length', () => {
  const words = Array.from({ length: 500 }, (_, n) => `w${n}`).join(' ');
  const summary = `${words} <&> `.repeat(2).slice(0, 2_990);

  it('is shown whole, whatever it takes to escape it', () => {
    const event = { type: 'response-ended', reviewDueAt: at('12:00'), words: { summary } } as const;
    for (const news of [roomNews, announcementNews]) {
      const shown = textsIn(news({ event, by: ana.id, incident: anIncident(), plan }).blocks);
      const read = decodeText(shown.map((each) => each.text).join('\n')).replace(/\n>/g, '');
      expect(read).toContain(summary.trim());
    }
  });

  it('is divided between words and never within an escaped character', () => {
    const blocks = wholeQuotation(`${'&'.repeat(1_000)}${words}`);
    for (const { text } of textsIn(blocks)) {
      expect(text.length).toBeLessThanOrEqual(3_000);
      expect(text.replace(/&amp;/g, '')).not.toContain('&');
      expect(text).toMatch(/^> /);
    }
    expect(textsIn(blocks).flatMap(({ text }) => text.match(/&amp;/g) ?? [])).toHaveLength(1_000);
  });
});

describe('what a plan at its limits says', () => {
  const lines = (count: number, what: string) =>
    Array.from({ length: count }, (_, n) => `${what} ${n + 1} ${'word '.repeat(57)}`.slice(0, 300));
  const wordy = aPlan({
    roles: Array.from({ length: 25 }, (_, n) => ({
      ...roleOf(plan, n === 0 ? 'commander' : 'deputy'),
      ...(n === 0 ? {} : { name: `role-${n}`, title: `Role ${n}` }),
      needed: true,
      duties: lines(12, 'duty'),
    })),
    types: plan.types.map((type) => ({ ...type, playbook: { ...type.playbook, detection: lines(15, 'task') } })),
  });

  it('is shown whole: every task of a phase, every duty of a new holder', () => {
    const card = tasksCard(anIncident({ tasks: detectionTasks(wordy) }), 'detection', wordy, '/incident');
    expectFit({ text: '', blocks: card });
    const tasks = JSON.stringify(card);
    for (let n = 1; n <= 15; n++) expect(tasks).toContain(`task ${n} `);
    const duties = JSON.stringify(dutiesNote(anIncident(), [roleOf(wordy, 'role-7')], '', '/incident'));
    for (let n = 1; n <= 12; n++) expect(duties).toContain(`duty ${n} `);
    expect(duties).toContain('release role-7');
  });

  it('fits where all roles stand together, with every seat to claim', () => {
    const view = rolesView(anIncident(), wordy, '/incident');
    expectFit({ text: '', blocks: [...(view.blocks ?? [])] });
    expect(JSON.stringify(view.blocks).match(/claim-role/g)).toHaveLength(25);
    expect(JSON.stringify(view.blocks)).not.toContain('duty 1 ');
    expect(JSON.stringify(view.blocks)).toContain('/incident roles &lt;role&gt;');
    const one = dutiesView(anIncident(), wordy, roleOf(wordy, 'role-7'));
    expectFit({ text: '', blocks: [...(one.blocks ?? [])] });
    for (let n = 1; n <= 12; n++) expect(JSON.stringify(one.blocks)).toContain(`duty ${n} `);
  });
});

function detectionTasks(wordy: typeof plan) {
  const [type] = wordy.types;
  const texts = type?.playbook.detection ?? [];
  return withTasks(
    [],
    'detection',
    texts.map((text) => ({ playbook: type?.name ?? '', text })),
    1,
  );
}

describe('blocks', () => {
  it('are cut where a cut shows no ruins', () => {
    const shown = section(`${'a'.repeat(2_996)}&amp;&amp;`);
    expect(shown).toMatchObject({ text: { text: `${'a'.repeat(2_996)}…` } });
    expect(section(`${'a'.repeat(2_990)}<@U0123456789>`)).toMatchObject({ text: { text: `${'a'.repeat(2_990)}…` } });
  });

  it('are never more than one message holds', () => {
    expect(fitted(Array.from({ length: 60 }, () => context('x')))).toHaveLength(50);
    expect(fitted(Array.from({ length: 3 }, () => section('x'.repeat(3_000))))).toHaveLength(3);
  });

  it('keep what can be clicked and what ends the message, and say that something is missing', () => {
    const long = Array.from({ length: 10 }, () => section('x'.repeat(2_900)));
    const [press] = buttons([showStatus.button('Status', { incident: 'i1' })]);
    const kept = fitted([...long, ...(press ? [press] : []), context('The end.')]);
    expect(kept.map(({ type }) => type)).toEqual(['section', 'section', 'section', 'context', 'actions', 'context']);
    expect(JSON.stringify(kept[3])).toContain('left out');
    expect(JSON.stringify(kept.at(-1))).toContain('The end.');
  });

  it('hold ten fields each, and are none for no fields', () => {
    expect(fields([])).toEqual([]);
    expect(fields(Array.from({ length: 11 }, () => 'x'))).toHaveLength(2);
  });
});
