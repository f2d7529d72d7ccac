import { blocks, type Markdown, md, table } from './markdown.ts';

const unanswered = md`*To be answered.*`;

/** NIST SP 800-61 r2, 3.4.1. */
const lessons = [
  'Exactly what happened, and at what times?',
  'How well did staff and management perform? Were the documented procedures followed, and were they adequate?',
  'What information was needed sooner?',
  'Were any steps taken that might have inhibited the recovery?',
  'What would be done differently the next time?',
  'How could sharing information with other organisations have been better?',
  'What corrective actions can prevent similar incidents?',
  'What precursors or indicators should be watched for?',
  'What more tools or resources are needed to detect, analyse and mitigate such incidents?',
];

const course: readonly (readonly [question: string, hint: string])[] = [
  [
    'What was the impact, in numbers?',
    'Systems, accounts, records, people and customers concerned; hours of outage; cost.',
  ],
  ['How was it detected, and could it have been sooner?', 'Who or what noticed, and which signs were there before.'],
  [
    'How was it contained, eradicated and recovered from?',
    'What worked, what did not, and which credentials were changed.',
  ],
  [
    'What did the attacker do, and when?',
    'Beside the responders’ timeline above: first access, movement, last access. Say what is not known.',
  ],
  ['Which decisions mattered?', 'Each with the time, who took it, and the facts as they were known then.'],
  [
    'Who outside had to be told, and when were they?',
    'Authorities, customers, partners, insurers. Muster gives no legal advice; ask legal counsel.',
  ],
];

/** What the record cannot know and people have to write. */
export function questionsSection(): Markdown {
  return blocks(
    md`## To be answered by the people who were there`,
    md`Blame nobody: ask what made each step look right at the time.`,
    ...course.flatMap(([question, hint]) => [md`### ${question}`, md`*${hint}*`, unanswered]),
    md`### What went well?`,
    unanswered,
    md`### What went badly?`,
    unanswered,
    md`### Where were we lucky?`,
    unanswered,
    md`### Contributing factors`,
    md`*Rarely one root cause: what had to come together for this to happen, to spread and to last?*`,
    unanswered,
    md`### Indicators`,
    md`*Addresses, domains, hashes, accounts and techniques to search for and to share, defanged.*`,
    unanswered,
    md`## Lessons learned`,
    md`*The nine questions of NIST SP 800-61.*`,
    ...lessons.flatMap((question, index) => [md`### ${index + 1}. ${question}`, unanswered]),
    md`## Action items`,
    md`*Each with one owner and one date, or it will not be done.*`,
    table(
      ['Action', 'Owner', 'Due', 'Prevents, detects or mitigates'],
      [
        [' ', ' ', ' ', ' '],
        [' ', ' ', ' ', ' '],
      ],
    ),
  );
}
