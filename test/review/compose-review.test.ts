import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReview } from '../../src/review/compose-review.ts';
import type { IncidentRecord } from '../../src/review/record.ts';
import { aMessage, ana, aRecord, at, ben, chloe, declaration, deniz, type Happened, roomId, tsOf } from './a-record.ts';

const words = { reason: '' };

/** A morning's phishing, as it might have gone. */
const happened: readonly Happened[] = [
  [
    '09:02',
    ana,
    {
      ...declaration,
      words: { title: 'Payroll mail asks for passwords', description: 'From "HR".' },
    } as typeof declaration,
  ],
  [
    '09:02:05',
    'muster',
    {
      type: 'room-opened',
      channelId: roomId,
      invited: [ana, ben],
      notInvited: ['legal', 'deniz@example.com', 'U9GONE'],
    },
  ],
  ['09:06', ben, { type: 'role-assigned', role: 'commander', person: ben, former: null, words }],
  [
    '09:10',
    ben,
    {
      type: 'severity-changed',
      from: 'sev3',
      to: 'sev2',
      promisedAt: at('10:00'),
      words: { reason: 'one account is stolen' },
    },
  ],
  ['09:12', ben, { type: 'phase-changed', from: 'detection', to: 'analysis', promisedAt: null, words }],
  [
    '09:20',
    chloe,
    {
      type: 'noted',
      happenedAt: at('08:55'),
      message: { channelId: 'C1', ts: tsOf('08:55'), author: deniz },
      words: { text: 'A strange mail | is it real?' },
    },
  ],
  [
    '10:25',
    chloe,
    {
      type: 'update-posted',
      noChange: false,
      dueAt: at('10:00'),
      promisedAt: at('11:00'),
      words: { known: 'One account was used.', doing: 'Ending sessions.', need: '' },
    },
  ],
  ['10:40', ben, { type: 'phase-changed', from: 'analysis', to: 'containment', promisedAt: null, words }],
  [
    '10:58',
    chloe,
    {
      type: 'update-posted',
      noChange: true,
      dueAt: at('11:00'),
      promisedAt: at('12:00'),
      words: { known: '', doing: '', need: '' },
    },
  ],
  ['11:20', ben, { type: 'phase-changed', from: 'containment', to: 'eradication', promisedAt: null, words }],
  [
    '11:24',
    ana,
    {
      type: 'noted',
      happenedAt: at('11:23'),
      message: { channelId: roomId, ts: tsOf('11:23'), author: ana },
      words: { text: 'Removed a mail rule.' },
    },
  ],
  [
    '11:30',
    deniz,
    { type: 'role-assigned', role: 'commander', person: deniz, former: ben, words: { reason: 'Ben is off shift' } },
  ],
  [
    '11:40',
    deniz,
    {
      type: 'phase-changed',
      from: 'eradication',
      to: 'containment',
      promisedAt: null,
      words: { reason: 'a second account' },
    },
  ],
  [
    '13:00',
    deniz,
    {
      type: 'response-ended',
      reviewDueAt: at('+7 13:00'),
      words: { summary: 'Two accounts.\n\nNo payment was changed.' },
    },
  ],
];

const messages = [
  aMessage('09:05', 'Looking at the sign-ins.'),
  aMessage('09:07:12', 'password: Summer2026!', { author: 'Ben Okafor', threadTs: tsOf('09:05'), edited: true }),
  aMessage('11:23', 'Removed a mail rule, see https://evil.example/x', {
    threadTs: tsOf('09:05'),
    files: [
      { name: 'headers.eml', url: 'https://files.slack.com/F1/headers.eml' },
      { name: 'payload', url: 'https://drive.evil.example/payload?token=1' },
    ],
  }),
];

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

  it('says plainly what was not recorded', async () => {
    const durations = section(
      '## Durations',
      await composed({}, [['09:00', ana, { ...declaration, noticedAt: null } as typeof declaration]]),
    );
    expect(durations).toContain('| **To detect** | not recorded | when it was first noticed was not recorded |');
    expect(durations).toContain('| **To acknowledge** | not recorded | nobody became commander |');
    expect(durations).toContain('| **To contain** | not recorded | no phase after containment began |');
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

  it('says which promises were kept', () => {
    const updates = section('## Updates and promises');
    expect(updates).toContain('1 of 3 promised updates came in time, 1 never came. The longest delay was 1 h.');
    expect(updates).toContain('| 2026-11-24 10:00 | 2026-11-24 10:25 | **25 min** | 0 | Chloe Martin |');
    expect(updates).toContain('| 2026-11-24 11:00 | 2026-11-24 10:58 | in time | 0 | Chloe Martin |');
    expect(updates).toContain('| 2026-11-24 12:00 | never; the response ended | **1 h** | 0 |  |');
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

describe('a transcript', () => {
  it('has every message with its time and a link, replies indented under what they answer', () => {
    const link = (time: string, thread = '') =>
      `(https://example.slack.com/archives/${roomId}/p${tsOf(time).replace('.', '')}${thread})`;
    const inThread = `?thread_ts=${tsOf('09:05')}&cid=${roomId}`;
    expect(whole.transcript.slice(whole.transcript.indexOf('## '))).toBe(
      [
        '## 2026-11-24',
        '',
        `- **Ana Lima** [09:05:00]${link('09:05')}  `,
        '  Looking at the sign-ins.',
        `  - **Ben Okafor** [09:07:12]${link('09:07:12', inThread)} · edited  `,
        '    password: [masked: password\\]',
        `  - **Ana Lima** [11:23:00]${link('11:23', inThread)}  `,
        '    Removed a mail rule, see hxxps[:]//evil[.]example/x',
        '',
        '    File: [headers.eml](https://files.slack.com/F1/headers.eml)  ',
        '    File: payload (kept elsewhere: drive[.]evil[.]example)  ',
        '',
      ].join('\n'),
    );
  });

  it('says where a thread answers a message that could not be read, once', async () => {
    const threadTs = tsOf('08:00');
    const { transcript } = await composed({
      messages: [aMessage('08:10', 'first', { threadTs }), aMessage('+1 08:20', 'second', { threadTs })],
    });
    expect(transcript.match(/could not be read, answered by/g)).toHaveLength(1);
    expect(transcript).toContain('[2026-11-25 08:20:00]');
    expect(transcript.match(/^## /gm)).toHaveLength(1);
  });

  it('bears messages without author, text, or readable time', async () => {
    const { transcript } = await composed({
      messages: [aMessage('09:05', '', { author: ' ' }), { ...aMessage('09:06', 'odd'), ts: 'nonsense' }],
    });
    expect(transcript).toMatch(/\*\*unknown author\*\* .*\n {2}\*no text\*/);
    expect(transcript).toContain('odd');
  });
});

describe('both documents', () => {
  const secret = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;

  it('mask a secret wherever it was written, and count it once', async () => {
    const noted: Happened = [
      '09:30',
      ana,
      { type: 'noted', happenedAt: at('09:30'), message: null, words: { text: `leaked ${secret}` } },
    ];
    const { review, transcript, masked } = await composed(
      { messages: [aMessage('09:30', `it is ${secret}!`, { files: [{ name: `${secret}.txt`, url: '' }] })] },
      [...happened, noted],
    );
    expect(review + transcript).not.toContain(secret.slice(0, 10));
    expect(review).toContain('leaked [masked: GitHub token');
    expect(transcript).toContain('it is [masked: GitHub token]!');
    expect(masked).toBe(1);
    expect(review).toContain('and 1 secret is masked');
  });

  it('mask it in everything a person can have written', async () => {
    const said = `x ${secret} y`;
    const spoken = happened.map(
      ([time, by, event]): Happened =>
        'words' in event
          ? [
              time,
              by,
              {
                ...event,
                words: Object.fromEntries(Object.keys(event.words).map((key) => [key, said])),
              } as typeof event,
            ]
          : [time, by, event],
    );
    const { review, transcript } = await composed(
      {
        names: new Map([ana, ben, chloe, deniz].map((id) => [id, said])),
        gaps: [said],
        messages: [
          aMessage('09:05', said, { author: said, files: [{ name: said, url: 'https://files.slack.com/F1' }] }),
        ],
      },
      spoken,
    );
    expect(review + transcript).not.toContain(secret.slice(0, 10));
    expect(transcript.match(/masked: GitHub token/g)).toHaveLength(4);
  });

  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=y>',
    '<!--',
    '-->',
    '![x](http://evil.example/x.png)',
    '[a](javascript:x)',
    '[x]: http://evil.example',
    '@channel',
    '`',
    '```',
    '|',
    '\\',
    '\n',
    '\n\n',
    '\n# ',
    '\n- ',
    '\n> ',
    '\n    ',
    '\n| a |\n|---|\n',
    '\n---\n',
    '*',
    '_',
    '~',
    '$',
    '&lt;',
    '\u202e',
    '\u0000',
    ' ',
    'www.evil.example',
    'eve@evil.example',
    'word',
    ']',
    '(',
    '[',
    '\r',
  ];
  const anyText = fc.array(fc.constantFrom(...hostile), { maxLength: 12 }).map((bits) => bits.join(''));

  /** Links to the workspace taken out, and code, which is shown as it stands. */
  function outsideLinks(document: string): string {
    return document
      .replace(/^\s*(?:> )?```\n[\s\S]*?^\s*(?:> )?```$/gm, '')
      .replace(/\]\(https:\/\/(?:example|files)\.slack\.com\/[^\s()]*\)/g, '');
  }

  it('keep their shape, and hold no HTML, image, foreign link or mention, whatever people wrote', async () => {
    const shapeOf = (document: string) => document.split('\n').filter((line) => /^(?:#{1,3} |\| )/.test(line)).length;
    const compose = (text: string, name: string) =>
      composeReview(
        aRecord(
          happened.map(
            ([time, by, event]): Happened =>
              'words' in event
                ? [
                    time,
                    by,
                    {
                      ...event,
                      words: Object.fromEntries(Object.keys(event.words).map((key) => [key, `x${text}`])),
                    } as typeof event,
                  ]
                : [time, by, event],
          ),
          {
            names: new Map([
              [ana, name || 'a'],
              [ben, 'b'],
              [chloe, 'c'],
              [deniz, 'd'],
            ]),
            messages: [
              aMessage('09:05', text, {
                author: `x${name}`,
                files: [{ name: text, url: 'https://files.slack.com/f' }],
              }),
            ],
            gaps: [`x${name}`],
          },
        ),
      );
    const plain = await compose('word', 'name');
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, name) => {
        const { review, transcript } = await compose(text, name);
        expect(shapeOf(review)).toBe(shapeOf(plain.review));
        expect(shapeOf(transcript)).toBe(shapeOf(plain.transcript));
        for (const document of [review, transcript].map(outsideLinks)) {
          expect(document).not.toMatch(/<|:\/\/|(?<!\\)\][(:]|www\.|(?<!\w)@(?:channel|evil)|\u202e|\0|\r/);
          expect(document).not.toMatch(/^\s*(?:---|===)/m);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('hold texts of 10,000 characters whole', async () => {
    const long = 'lorem | ipsum '.repeat(715);
    const noted: Happened = [
      '09:30',
      ana,
      { type: 'noted', happenedAt: at('09:30'), message: null, words: { text: long } },
    ];
    const { review, transcript } = await composed({ messages: [aMessage('09:05', long)] }, [...happened, noted]);
    for (const document of [review, transcript]) expect(document.match(/lorem \\\| ipsum/g)).toHaveLength(715);
  });
});
