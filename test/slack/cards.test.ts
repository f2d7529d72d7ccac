import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShown } from '../../src/incident/following.ts';
import type { Incident } from '../../src/incident/incident.ts';
import { severityOf } from '../../src/incident/plan.ts';
import type { Known } from '../../src/slack/access.ts';
import { entryWords } from '../../src/slack/cards/entry-words.ts';
import { incidentCard } from '../../src/slack/cards/incident-card.ts';
import { incidentList } from '../../src/slack/cards/incident-list.ts';
import { reminderCard } from '../../src/slack/cards/reminder-card.ts';
import { reviewCard } from '../../src/slack/cards/review-card.ts';
import { roomNews } from '../../src/slack/cards/room-news.ts';
import { statusCard } from '../../src/slack/cards/status-card.ts';
import { timelineView } from '../../src/slack/cards/timeline-view.ts';
import { ana, anEndedIncident, anEntry, anIncident, at, ben } from '../incident/makers.ts';
import { aReminder, owed } from '../incident/promise-makers.ts';
import { expectFit, hostile, plan, views, worded } from './card-samples.ts';

const inWhole = (incident: Incident): Known => ({ incident, sight: 'whole' });

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
    const due = anIncident();
    for (const view of [
      incidentCard(due, plan, '/incident'),
      statusCard(due, plan),
      incidentList([inWhole(due)], plan),
    ])
      expect(JSON.stringify(view)).toContain('Next update by <!date^');
    const reminding = { step: 1, since: at('11:00'), missedAt: at('12:00'), told: [] };
    const late = anIncident({ promises: owed(at('11:00'), { reminding }) });
    for (const view of [
      incidentCard(late, plan, '/incident'),
      statusCard(late, plan),
      incidentList([inWhole(late)], plan),
    ])
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
      'reopened the incident in *analysis*',
    );
  });

  it('remind in a sentence, of the incident by its name or of the room’s own', () => {
    const overdue = aReminder(at('11:00'));
    const inRoom = reminderCard(anIncident(), plan, overdue, null);
    expect(inRoom.text).toMatch(
      /^:alarm_clock: \*The update is overdue\*: it was promised for <[^>]*>\. Nobody has the role/,
    );
    const toLead = reminderCard(anIncident(), plan, { ...overdue, step: 0 }, 'The room');
    expect(toLead.text).toMatch(/\*The update is due\* <[^>]*>, on \*INC-7 amber-falcon\*\. The room/);
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
    const list = incidentList(incidents.map(inWhole), plan);
    expect(list).toHaveLength(21);
    expect(JSON.stringify(list.at(-1))).toContain('And 13 more');
  });
});

describe('the words of an entry', () => {
  it('say who did what, with the reason', () => {
    const [entry] = worded('exfiltration confirmed')
      .filter(isShown)
      .filter(({ event }) => event.type === 'severity-changed');
    expect(entry && entryWords(entry, plan)).toBe('<@UANA> raised severity to *SEV1*: exfiltration confirmed');
  });

  it('are one line for every kind of entry', () => {
    for (const entry of worded('two\nlines').filter(isShown)) expect(entryWords(entry, plan)).not.toContain('\n');
  });
});
