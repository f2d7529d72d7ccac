import type { Event } from '../../src/incident/incident.ts';
import { aMessage, ana, at, ben, chloe, declaration, deniz, type Happened, roomId, tsOf } from './a-record.ts';

const words = { reason: '' };

/** A morning's phishing, as it might have gone. */
export const happened: readonly Happened[] = [
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
      audience: 'everyone',
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
      audience: 'everyone',
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

export const messages = [
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

/** The same story, in which everyone says the same thing everywhere. */
export function everyoneSaying(text: string): readonly Happened[] {
  return happened.map(([time, by, event]): Happened => {
    if (!('words' in event)) return [time, by, event];
    const spoken = Object.fromEntries(Object.keys(event.words).map((key) => [key, text]));
    return [time, by, { ...event, words: spoken } as Event];
  });
}
