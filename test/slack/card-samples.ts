import type { KnownBlock } from '@slack/web-api';
import { expect } from 'vitest';
import type { Event, TimelineEntry } from '../../src/incident/incident.ts';
import { withTasks } from '../../src/incident/playbook.ts';
import { limits } from '../../src/incident/words.ts';
import { tasksView } from '../../src/slack/answers/tasks.ts';
import { announcementCard } from '../../src/slack/cards/announcement-card.ts';
import { incidentCard, incidentCardText } from '../../src/slack/cards/incident-card.ts';
import { incidentList } from '../../src/slack/cards/incident-list.ts';
import { notInvitedNews, wholeDescription } from '../../src/slack/cards/opening-news.ts';
import { reviewCard } from '../../src/slack/cards/review-card.ts';
import { announcementNews, isNews, roomNews } from '../../src/slack/cards/room-news.ts';
import { statusCard } from '../../src/slack/cards/status-card.ts';
import { givenTaskNote, lostTaskNote } from '../../src/slack/cards/task-notes.ts';
import { taskReminder } from '../../src/slack/cards/task-reminder.ts';
import { tasksCard } from '../../src/slack/cards/tasks-card.ts';
import { timelineView } from '../../src/slack/cards/timeline-view.ts';
import { ana, anEndedIncident, anEntry, anIncident, aPlan, at, ben } from '../incident/makers.ts';

export const plan = aPlan();

export const hostile = [
  '<!channel> <!here> <@U1> <!subteam^S1> <https://evil.example|click>',
  '&'.repeat(10_000),
  `${'<!channel>\n'.repeat(900)}`,
  '*bold* `code` ```fence``` ~gone~ _slanted_ > quoted',
  'https://evil.example/x '.repeat(400),
  '\u202Egnp.exe 👩‍👩‍👧‍👦 ﷽'.repeat(300),
  '',
];

/** Every event a person can put words into. */
export function worded(words: string): TimelineEntry[] {
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
      audience: 'everyone',
      noChange: false,
      dueAt: at('11:00'),
      promisedAt: at('12:00'),
      words: { known: words, doing: words, need: words },
    },
    { type: 'decision-recorded', words: { text: words } },
    { type: 'decision-withdrawn', decision: 3, decidedAt: new Date(), words: { reason: words } },
    { type: 'scope-withdrawn', item: 1, words: { name: words, reason: words } },
    { type: 'unlinked', number: 3, kind: 'caused-by', shown: true, words: { reason: words } },
    { type: 'scope-added', item: 1, kind: 'host', words: { name: words } },
    { type: 'scope-moved', item: 1, from: 'open', to: 'contained', words: { name: words } },
    { type: 'title-changed', words: { from: words, to: words } },
    { type: 'noted', happenedAt: at('10:10'), message: null, words: { text: words } },
    { type: 'response-ended', reviewDueAt: at('12:00'), words: { summary: words } },
    { type: 'closed', resolution: 'benign', duplicateOf: null, words: { summary: words } },
    { type: 'review-skipped', words: { reason: words } },
  ];
  return events.map((event, index) => anEntry(index + 1, ana, at('10:30'), event));
}

/** Every view that shows what a person typed. */
export function views(words: string): { text: string; blocks: KnownBlock[] }[] {
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
    incidentList([{ incident: each, sight: 'whole' }], plan),
  ]);
  return [
    ...shown.map((blocks) => ({ text: incidentCardText(incident), blocks })),
    ...news.flatMap((told) => [roomNews(told), announcementNews(told)]),
    wholeDescription(words, ana.id),
    ...ofTasks(words),
    notInvitedNews([words.slice(0, 200)]),
  ];
}

/** Boards, lists and direct messages of tasks, more than fit. */
function ofTasks(words: string): { text: string; blocks: KnownBlock[] }[] {
  const text = words.slice(0, limits.task);
  const added = { playbook: null, text, owner: ben.id, takenAt: at('10:10'), dueAt: at('11:00') };
  const open = withTasks([], 'detection', Array(40).fill(added), 3);
  const settled = { by: ana.id, at: at('10:20'), reason: words.slice(0, limits.reason) };
  const tasks = open.map((task) => (task.number % 2 ? task : { ...task, state: 'not-needed' as const, settled }));
  const incident = anIncident({ visibility: 'public', tasks });
  const [task] = tasks;
  if (!task) throw new Error('no task was added');
  const numbers = tasks.map(({ number }) => number);
  const event = { type: 'tasks-reminded', tasks: numbers, escalated: true, person: ana.id, nextAt: null } as const;
  const views = (['all', 'done', 'open', 1] as const).map((which) =>
    tasksView(incident, plan, { which, personId: ana.id }),
  );
  return [
    { text: '', blocks: tasksCard(incident, 'detection', plan, '/incident') },
    ...views.map((view) => ({ text: view.text, blocks: view.blocks ?? [] })),
    taskReminder(incident, event, { entry: 4, room: '' }),
    givenTaskNote(incident, task, ben.id, ''),
    lostTaskNote(incident, task, ben.id, ''),
  ];
}

export interface TextObject {
  type: string;
  text: string;
}

export function textsIn(value: unknown): TextObject[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && 'text' in value && typeof value.text === 'string' ? [value as TextObject] : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}

/** Slack's own limits, and no markup that a person typed. */
export function expectFit({ text, blocks }: { text: string; blocks: KnownBlock[] }): void {
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
