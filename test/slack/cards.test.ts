import type { KnownBlock } from '@slack/web-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event, Incident, TimelineEntry } from '../../src/incident/incident.ts';
import { roleOf, severityOf } from '../../src/incident/plan.ts';
import { showStatus } from '../../src/slack/actions/show-status.ts';
import { dutiesView, rolesView } from '../../src/slack/answers/roles.ts';
import { announcementCard } from '../../src/slack/cards/announcement-card.ts';
import { buttons, context, fields, fitted, section } from '../../src/slack/cards/blocks.ts';
import { entryWords } from '../../src/slack/cards/entry-words.ts';
import { incidentCard, incidentCardText } from '../../src/slack/cards/incident-card.ts';
import { incidentList } from '../../src/slack/cards/incident-list.ts';
import { notInvitedNews, wholeDescription } from '../../src/slack/cards/opening-news.ts';
import { reminderCard } from '../../src/slack/cards/reminder-card.ts';
import { reviewCard } from '../../src/slack/cards/review-card.ts';
import { dutiesNote } from '../../src/slack/cards/role-notes.ts';
import { announcementNews, isNews, roomNews } from '../../src/slack/cards/room-news.ts';
import { statusCard } from '../../src/slack/cards/status-card.ts';
import { tasksCard } from '../../src/slack/cards/tasks-card.ts';
import { timelineView } from '../../src/slack/cards/timeline-view.ts';
import { wholeQuotation } from '../../src/slack/cards/whole-quotation.ts';
import { decodeText } from '../../src/slack/text.ts';
import { ana, anEndedIncident, anEntry, anIncident, aPlan, at, ben } from '../incident/makers.ts';

const plan = aPlan();

const hostile = [
  '<!channel> <!here> <@U1> <!subteam^S1> <https://evil.example|click>',
  '&'.repeat(10_000),
  `${'<!channel>\n'.repeat(900)}`,
  '*bold* `code` ```fence``` ~gone~ _slanted_ > quoted',
  'https://evil.example/x '.repeat(400),
  '\u202Egnp.exe 👩‍👩‍👧‍👦 ﷽'.repeat(300),
  '',
];

/** Every event a person can put words into. */
function worded(words: string): TimelineEntry[] {
  const events: Event[] = [
    {
      type: 'declared',
      incidentType: 'unconfirmed',
      severity: 'sev2',
      visibility: 'public',
      noticedAt: null,
      invited: [],
      promisedAt: at('11:00'),
      words: { title: words, description: words },
    },
    { type: 'role-assigned', role: 'commander', person: ben.id, former: ana.id, words: { reason: words } },
    { type: 'phase-changed', from: 'detection', to: 'analysis', promisedAt: null, words: { reason: words } },
    { type: 'severity-changed', from: 'sev2', to: 'sev1', promisedAt: at('11:00'), words: { reason: words } },
    {
      type: 'update-posted',
      noChange: false,
      dueAt: at('11:00'),
      promisedAt: at('12:00'),
      words: { known: words, doing: words, need: words },
    },
    { type: 'noted', happenedAt: at('10:10'), message: null, words: { text: words } },
    { type: 'response-ended', reviewDueAt: at('12:00'), words: { summary: words } },
    { type: 'closed', resolution: 'benign', duplicateOf: null, words: { summary: words } },
    { type: 'review-skipped', words: { reason: words } },
  ];
  return events.map((event, index) => anEntry(index + 1, ana, at('10:30'), event));
}

/** Every view that shows what a person typed. */
function views(words: string): { text: string; blocks: KnownBlock[] }[] {
  const incident = anIncident({ title: words, description: words, visibility: 'public' });
  const ended = anEndedIncident('drafted', { title: words, description: words });
  const entries = worded(words);
  const news = entries.flatMap(({ event }) => (isNews(event) ? [{ event, by: ana.id, incident, plan }] : []));
  const shown = [incident, ended].flatMap((each) => [
    incidentCard(each, plan, '/incident'),
    statusCard(each, plan),
    announcementCard(each, plan),
    reviewCard(each, entries),
    timelineView(each, entries, plan),
    incidentList([each], plan),
  ]);
  return [
    ...shown.map((blocks) => ({ text: incidentCardText(incident), blocks })),
    ...news.flatMap((told) => [roomNews(told), announcementNews(told)]),
    wholeDescription(words, ana.id),
    notInvitedNews([words.slice(0, 200)]),
  ];
}

interface TextObject {
  type: string;
  text: string;
}

function textsIn(value: unknown): TextObject[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && 'text' in value && typeof value.text === 'string' ? [value as TextObject] : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}

/** Slack's own limits, and no markup that a person typed. */
function expectFit({ text, blocks }: { text: string; blocks: KnownBlock[] }): void {
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocks.length).toBeLessThanOrEqual(50);
  const texts = textsIn(blocks);
  const shown = texts.map((each) => each.text).join('');
  expect(shown.length).toBeLessThanOrEqual(11_000);
  expect(text.length).toBeLessThanOrEqual(4_000);
  for (const block of blocks) {
    if (block.type === 'section') {
      expect(block.text?.text.length ?? 0).toBeLessThanOrEqual(3_000);
      expect(block.fields?.length ?? 1).toBeGreaterThan(0);
      expect(block.fields?.length ?? 1).toBeLessThanOrEqual(10);
      for (const field of block.fields ?? []) expect(field.text.length).toBeLessThanOrEqual(2_000);
    }
    if (block.type === 'header') expect(block.text.text.length).toBeLessThanOrEqual(150);
    if (block.type === 'actions')
      expect(new Set(block.elements.map((each) => ('action_id' in each ? each.action_id : ''))).size).toBe(
        block.elements.length,
      );
  }
  for (const each of texts) if (each.type === 'mrkdwn') expect(each).toHaveProperty('verbatim', true);
  for (const each of [text, ...texts.filter(({ type }) => type === 'mrkdwn').map((one) => one.text)]) {
    expect(each).not.toMatch(/<!(channel|here|everyone|subteam)/);
    expect(each).not.toMatch(/https?:\/\/evil\.example|<@U1>/);
    expect(each.replace(/&(amp|lt|gt);/g, '')).not.toContain('&');
    expect(each.replace(/<(@\w+|#\w+|!date\^[^>]*|https:[^>]*)>/g, '').replace(/^> ?/gm, '')).not.toMatch(/[<>]/);
    expect(each).not.toMatch(/\p{Surrogate}/u);
  }
}

describe('cards', () => {
  it.each(hostile)('show what a person typed without harm and within Slack’s limits: %.30s', (words) => {
    for (const view of views(words)) expectFit(view);
  });

  it('do so for anything at all', () => {
    const anything = fc.string({
      unit: fc.constantFrom('<', '>', '&', '!', 'a', '\n', '*', '|', '😀', 'http://evil.example '),
    });
    fc.assert(
      fc.property(anything, (words) => {
        for (const view of views(words)) expectFit(view);
      }),
      { numRuns: 50 },
    );
  });

  it('offer what can be done now: a seat to claim while it is open, nothing once it is closed', () => {
    const open = JSON.stringify(incidentCard(anIncident(), plan, '/incident'));
    expect(open).toContain('Claim commander');
    const led = JSON.stringify(incidentCard(anIncident({ roles: { commander: [ben.id] } }), plan, '/incident'));
    expect(led).not.toContain('Claim commander');
    expect(led).toContain('Post update');
    const closed = anEndedIncident('drafted', { phase: 'closed', closedAt: at('12:00') });
    expect(JSON.stringify(incidentCard(closed, plan, '/incident'))).not.toContain('"button"');
  });

  it('say after the end that the response is over and when the review is due', () => {
    const card = JSON.stringify(incidentCard(anEndedIncident(), plan, '/incident'));
    expect(card).toMatch(/Response over, review due <!date\^1773572400/);
  });

  it('say that an update is overdue once it was reminded of', () => {
    const promise = { dueAt: at('11:00'), remindAt: at('12:00'), snoozed: false };
    const owed = anIncident({ promise: { ...promise, remindAt: at('11:00') } });
    for (const view of [incidentCard(owed, plan, '/incident'), statusCard(owed, plan), incidentList([owed], plan)])
      expect(JSON.stringify(view)).toContain('Next update by <!date^');
    const late = anIncident({ promise });
    for (const view of [incidentCard(late, plan, '/incident'), statusCard(late, plan), incidentList([late], plan)])
      expect(JSON.stringify(view)).toContain('Update overdue since <!date^');
  });

  it('ask nothing of people for a severity once the response is over', () => {
    const { meaning } = severityOf(plan, 'sev2');
    expect(JSON.stringify(incidentCard(anIncident(), plan, '/incident'))).toContain(meaning);
    expect(JSON.stringify(incidentCard(anEndedIncident(), plan, '/incident'))).not.toContain(meaning);
    const event = { type: 'severity-changed', from: 'sev3', to: 'sev2', words: { reason: 'payroll too' } } as const;
    const told = { by: ana.id, incident: anIncident(), plan };
    const news = roomNews({ ...told, event: { ...event, promisedAt: at('11:00') } });
    expect(JSON.stringify(news)).toContain(meaning);
    const late = roomNews({ ...told, event: { ...event, promisedAt: null } });
    expect(JSON.stringify(late)).not.toContain(meaning);
    expect(late.text).toContain('raised severity to *SEV2*: payroll too');
  });

  it('say how an incident was closed, and in review only that the response is over', () => {
    expect(JSON.stringify(statusCard(anEndedIncident(), plan))).toMatch(/review due <[^>]*>"/);
    const closed = anEndedIncident('drafted', { phase: 'closed', closedAt: at('12:00') });
    expect(JSON.stringify(statusCard(closed, plan))).toMatch(/Closed <[^>]*> as resolved"/);
  });

  it('say that it is the incident that was moved', () => {
    const event = { type: 'phase-changed', from: 'detection', to: 'analysis', promisedAt: null } as const;
    const moved = { ...event, words: { reason: '' } };
    const words = 'moved the incident from detection to *analysis*';
    expect(entryWords(anEntry(2, ana, at('10:30'), moved), plan)).toContain(words);
    expect(roomNews({ event: moved, by: ana.id, incident: anIncident(), plan }).text).toContain(words);
    const back = { ...moved, from: 'review' } as const;
    expect(roomNews({ event: back, by: ana.id, incident: anIncident(), plan }).text).toContain(
      'moved the incident back to *analysis*',
    );
  });

  it('remind in a sentence, of the incident by its name or of the room’s own', () => {
    const event = { type: 'update-reminded', dueAt: at('11:00'), person: null, nextAt: at('12:00') } as const;
    const inRoom = reminderCard(anIncident(), plan, event, null);
    expect(inRoom.text).toMatch(/^:alarm_clock: \*It is time for the update\* that was promised for <[^>]*>\. /);
    const toLead = reminderCard(anIncident(), plan, event, 'The room');
    expect(toLead.text).toMatch(/It is time for the update on \*INC-7 amber-falcon\* that was promised for/);
  });

  it('count the time to a commander as the review does', () => {
    const led = anEndedIncident('drafted', { acknowledgedAt: new Date(at('10:03').getTime() + 40_000) });
    expect(JSON.stringify(reviewCard(led, []))).toContain('*Commander after*\\n3 min');
  });

  it('leave out the oldest entries of a timeline too long for one message, and say how many', () => {
    const entries = Array.from({ length: 300 }, (_, n) =>
      anEntry(n + 1, ana, at('10:30'), {
        type: 'noted',
        happenedAt: at('10:30'),
        message: null,
        words: { text: `note number ${n}` },
      }),
    );
    const shown = JSON.stringify(timelineView(anIncident(), entries, plan));
    expect(shown).toContain('note number 299');
    expect(shown).not.toContain('note number 0"');
    const left = Number(/(\d+) earlier entries/.exec(shown)?.[1]);
    expect(shown.match(/note number/g)).toHaveLength(300 - left);
  });

  it('tell a timeline in the order in which things happened, not in which they were written down', () => {
    const noted = (sequence: number, clock: string, text: string) =>
      anEntry(sequence, ana, at('10:40'), { type: 'noted', happenedAt: at(clock), message: null, words: { text } });
    const entries = [noted(1, '10:20', 'second'), noted(2, '10:05', 'first'), noted(3, '10:20', 'third')];
    const shown = JSON.stringify(timelineView(anIncident(), entries, plan));
    expect(shown.match(/first|second|third/g)).toEqual(['first', 'second', 'third']);
  });

  it('say where the questions of a drafted review are answered, and what publishing does', () => {
    const card = JSON.stringify(reviewCard(anEndedIncident('drafted'), []));
    expect(card).toContain('answer its questions where your team keeps its reviews');
    expect(card).toContain('publish the review, which closes the incident');
  });

  it('list twenty incidents and say how many more there are', () => {
    const incidents: Incident[] = Array.from({ length: 33 }, (_, n) => anIncident({ id: `i${n}`, number: n }));
    const list = incidentList(incidents, plan);
    expect(list).toHaveLength(21);
    expect(JSON.stringify(list.at(-1))).toContain('And 13 more');
  });
});

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
    const tasks = JSON.stringify(tasksCard(anIncident(), 'detection', wordy));
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

describe('the words of an entry', () => {
  it('say who did what, with the reason', () => {
    const [entry] = worded('exfiltration confirmed').filter(({ event }) => event.type === 'severity-changed');
    expect(entry && entryWords(entry, plan)).toBe('<@UANA> raised severity to *SEV1*: exfiltration confirmed');
  });

  it('are one line for every kind of entry', () => {
    for (const entry of worded('two\nlines')) expect(entryWords(entry, plan)).not.toContain('\n');
  });
});
