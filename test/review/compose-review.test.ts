import { describe, expect, it } from 'vitest';
import { composeReview } from '../../src/review/compose-review.ts';
import type { IncidentRecord } from '../../src/review/record.ts';
import { aMessage, ana, aRecord, at, declaration, type Happened, roomId, tsOf } from './a-record.ts';
import { happened, messages } from './a-story.ts';

const whole = await composeReview(aRecord(happened, { messages }));

/** Everything under a heading, down to the next of its level. */
function section(heading: string, { review } = whole): string {
  const level = /^#+/.exec(heading)?.[0] ?? '';
  const [, rest] = review.split(`\n${heading}`);
  if (rest === undefined) throw new Error(`there is no ${heading}`);
  return rest.split(new RegExp(`^#{1,${level.length}} `, 'm'))[0] ?? '';
}

function composed(rest: Partial<IncidentRecord>, what = happened) {
  return composeReview(aRecord(what, rest));
}

describe('a review', () => {
  it('begins with what it is about and who may read it', () => {
    expect(whole.review).toMatch(/^# INC-7 amber-falcon: Payroll mail asks for passwords\n/);
    expect(whole.review).toContain('**This incident is private.**');
    expect(whole.review).toContain('All times are UTC.');
  });

  it('has the facts at a glance', () => {
    const facts = whole.review;
    expect(facts).toContain('| **Severity** | sev2 (declared as sev3; sev2 from 2026-11-24 09:10) |');
    expect(facts).toContain('| **Type** | Phishing |');
    expect(facts).toContain('| **Declared** | 2026-11-24 09:02, by Ana Lima |');
    expect(facts).toContain('| **Response over** | 2026-11-24 13:00 |');
    expect(facts).toContain('| **Review due** | 2026-12-01 |');
  });

  it('quotes the closing summary and the description', () => {
    expect(section('## Summary')).toContain('> Two accounts.\n>\n> No payment was changed.');
    expect(section('## Summary')).toContain('Written by Deniz Kaya');
    expect(section('## Summary')).toContain('> From "HR".');
  });

  it('counts the durations, and says how, and that the response went back', () => {
    const durations = section('## Durations');
    expect(durations).toContain('| **To detect** | 12 min | noticed → declared |');
    expect(durations).toContain('| **To acknowledge** | 4 min | declared → first commander, at 2026-11-24 09:06 |');
    expect(durations).toContain(
      '| **To contain** | 2 h 18 min | declared → eradication began, at 2026-11-24 11:20; but it went back to containment at 2026-11-24 11:40 |',
    );
    expect(durations).toContain('| **To recover** | 3 h 58 min | declared → response over |');
  });

  it('says what was taken back, and by whom times were corrected after the response', async () => {
    const decision = happened.length + 1;
    const later = await composeReview(
      aRecord([
        ...happened,
        ['15:00', ana, { type: 'decision-recorded', words: { text: 'Shut the plant down' } }],
        [
          '15:01',
          ana,
          { type: 'decision-withdrawn', decision, decidedAt: at('15:00'), words: { reason: 'wrong room' } },
        ],
        ['15:02', ana, { type: 'scope-added', item: 9, kind: 'host', words: { name: 'printer-1' } }],
        ['15:03', ana, { type: 'scope-withdrawn', item: 9, words: { name: 'printer-1', reason: '' } }],
        ['15:04', ana, { type: 'times-corrected', changes: [{ time: 'recovered', was: null, now: at('12:30') }] }],
      ]),
    );
    expect(section('## Decisions and what was known', later)).toMatch(
      /\*\*Withdrawn\*\* 2026-11-24 15:01 by Ana Lima: wrong room\. It said: Shut the plant down/,
    );
    expect(section('## Durations', later)).toContain('last by Ana Lima at 2026-11-24 15:04');
    expect(section('## Durations')).not.toContain('corrected');
    expect(later.review).toContain('Took printer-1 out of the scope, entered by mistake');
    expect(later.review).not.toMatch(/\| 9 \| host/);
  });

  it('says plainly what was not recorded', async () => {
    const durations = section(
      '## Durations',
      await composed({}, [['09:00', ana, { ...declaration, noticedAt: null } as typeof declaration]]),
    );
    expect(durations).toContain('| **To detect** | not recorded | when it was first noticed was not recorded |');
    expect(durations).toContain('| **To acknowledge** | not recorded | nobody became commander |');
    expect(durations).toContain('| **To contain** | not recorded | the response never entered containment |');
    expect(durations).toContain('| **To recover** | not recorded | the response is not over |');
  });

  it('says who held which role from when to when, and which seats stayed open', () => {
    const people = section('## People and roles');
    expect(people).toContain(
      '| Commander | Ben Okafor | 2026-11-24 09:06 | 2026-11-24 11:30, handed over | 2 h 24 min |',
    );
    expect(people).toContain(
      '| Commander | Deniz Kaya | 2026-11-24 11:30 | 2026-11-24 13:00, response over | 1 h 30 min |',
    );
    expect(people).toContain('Needed from the start and never taken: **Communications lead**.');
    expect(people).toContain('Ana Lima (2), Ben Okafor (1)');
  });

  it('counts as voices those who wrote, not those who joined', async () => {
    const joined = aMessage('09:03', 'has joined the channel', { author: 'Deniz Kaya', remark: true });
    const people = section('## People and roles', await composed({ messages: [joined, aMessage('09:04', 'Hello')] }));
    expect(people).toContain('how many messages: Ana Lima (1).');
  });

  it('puts the timeline under the phases, a note at the time of its message and with a link to it', () => {
    const before = section('### Before the declaration');
    expect(before).toContain('| 2026-11-24 08:50 |  | Noticed, as Ana Lima said at the declaration |  |');
    expect(before).toContain(
      `| 2026-11-24 08:55 | Deniz Kaya | A strange mail \\| is it real? *(noted by Chloe Martin)* | [message](https://example.slack.com/archives/C1/p${tsOf('08:55').replace('.', '')}) |`,
    );
    expect(section('### Analysis, from 2026-11-24 09:12')).toContain(
      'Posted an update (25 min late): One account was used.',
    );
    expect(section('### Eradication, from 2026-11-24 11:20')).toContain(`?thread_ts=${tsOf('09:05')}&cid=${roomId}) |`);
    expect(section('### Containment, from 2026-11-24 11:40')).toContain(
      'Went back from eradication to **containment**: a second account |',
    );
    expect(whole.review.match(/^### .*, from/gm)?.map((line) => line.split(/[ ,]/)[1])).toEqual([
      'Detection',
      'Analysis',
      'Containment',
      'Eradication',
      'Containment',
      'Review',
    ]);
  });

  it('has a row for every entry', () => {
    const rows = section('## Timeline')
      .split('\n')
      .filter((line) => line.startsWith('| 2026-'));
    expect(rows).toHaveLength(happened.length + 1);
  });

  it('links every row to the message that told the room, else to the card', async () => {
    const told = [aMessage('09:02', 'The card', { entry: 1 }), aMessage('09:10', 'Raised', { entry: 4 })];
    const rows = section('## Timeline', await composed({ messages: told }))
      .split('\n')
      .filter((line) => line.startsWith('| 2026-') && !line.includes('Noticed'));
    const [card, raised] = told.map(({ ts }) => ts.replace('.', ''));
    expect(rows.filter((row) => row.includes(`[message](`) && row.includes(`${raised}`))).toHaveLength(1);
    expect(rows.filter((row) => row.includes(`[card](`) && row.includes(`${card}`)).length).toBeGreaterThan(2);
    expect(rows.every((row) => row.includes(']('))).toBe(true);
  });

  it('says of a single promise that it was kept', async () => {
    const update: Happened = [
      '11:50',
      ana,
      {
        type: 'update-posted',
        audience: 'everyone',
        noChange: true,
        dueAt: at('12:00'),
        promisedAt: at('13:00'),
        words: { known: '', doing: '', need: '' },
      },
    ];
    const { review } = await composeReview(aRecord([['09:00', ana, declaration], update], { composedAt: at('12:30') }));
    expect(review).toContain('The one promised update came in time.');
  });

  it('says which promises were kept', () => {
    const updates = section('## Updates and promises');
    expect(updates).toContain('1 of 3 promised updates came in time, 1 never came. The longest delay was 1 h.');
    expect(updates).toContain('| 2026-11-24 10:00 | 2026-11-24 10:25 | **25 min** late | 0 | Chloe Martin |');
    expect(updates).toContain('| 2026-11-24 11:00 | 2026-11-24 10:58 | on time | 0 | Chloe Martin |');
    expect(updates).toContain('| 2026-11-24 12:00 | never; the response ended | **1 h** overdue | 0 |  |');
    expect(updates).toContain('**What we are doing**\n\n> Ending sessions.');
    expect(updates).not.toContain('What we need');
  });

  it('says who was told and who could not be, by name', () => {
    const told = section('## Who was told');
    expect(told).toContain('Invited when the room opened:\n\n- Ana Lima\n- Ben Okafor');
    expect(told).toContain(
      '**Could not be invited:**\n\n- user group @\u2060legal\n- deniz@example.com\n- unknown person 1',
    );
    expect(told).toContain('It is private: nothing is announced about it.');
  });

  it('asks the questions of the field, and for action items with owner and date', () => {
    for (const question of [
      '### 1. Exactly what happened, and at what times?',
      '### 9. What more tools or resources are needed to detect, analyse and mitigate such incidents?',
      '### What went well?',
      '### What went badly?',
      '### Where were we lucky?',
      '### Contributing factors',
      '### Indicators',
    ])
      expect(whole.review).toContain(question);
    expect(section('## Action items')).toContain('| Action | Owner | Due |');
  });

  it('lists the files as evidence, and links only those that the workspace keeps', () => {
    const evidence = section('## Evidence');
    expect(evidence).toContain(
      '| [headers.eml](https://files.slack.com/F1/headers.eml) | Ana Lima | 2026-11-24 11:23 |',
    );
    expect(evidence).toContain('| payload (kept elsewhere: drive[.]evil[.]example) |');
  });

  it('says what could not be read', async () => {
    expect(section('## What this review rests on')).toContain('the room’s whole history (3 messages)');
    const { review, transcript } = await composed({ gaps: ['The thread of 09:05 was not read'] });
    for (const document of [review, transcript]) expect(document).toContain('The thread of 09:05 was not read');
    expect(review).not.toContain('whole history (');
  });

  it('calls people by their names and never by their ids', () => {
    for (const document of [whole.review, whole.transcript]) expect(document).not.toMatch(/\bU\d[A-Z]+/);
  });

  it('of an incident without room, messages or people is still a review', async () => {
    const bare = aRecord([['09:00', ana, declaration]], { names: new Map(), messages: [] });
    const { review, transcript } = await composeReview({ ...bare, incident: { ...bare.incident, roomId: null } });
    expect(review).toContain('by unknown person 1');
    expect(review).toContain('Nobody took a role.');
    expect(review).toContain('The room was never opened');
    expect(review).toContain('*No closing summary was written. To be added.*');
    expect(transcript).toContain('The room has no messages.');
  });
});
