import { describe, expect, it } from 'vitest';
import { composeReview } from '../../src/review/compose-review.ts';
import type { RoomMessage } from '../../src/review/record.ts';
import { aMessage, aRecord, roomId, tsOf } from './a-record.ts';
import { happened, messages } from './a-story.ts';

async function transcriptOf(spoken: readonly RoomMessage[]): Promise<string> {
  return (await composeReview(aRecord(happened, { messages: spoken }))).transcript;
}

describe('a transcript', () => {
  it('has every message with its time and a link, replies indented under what they answer', async () => {
    const link = (time: string, thread = '') =>
      `(https://example.slack.com/archives/${roomId}/p${tsOf(time).replace('.', '')}${thread})`;
    const inThread = `?thread_ts=${tsOf('09:05')}&cid=${roomId}`;
    const transcript = await transcriptOf(messages);
    expect(transcript.slice(transcript.indexOf('## '))).toBe(
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
    const transcript = await transcriptOf([
      aMessage('08:10', 'first', { threadTs }),
      aMessage('+1 08:20', 'second', { threadTs }),
    ]);
    expect(transcript.match(/could not be read, answered by/g)).toHaveLength(1);
    expect(transcript).toContain('[2026-11-25 08:20:00]');
    expect(transcript.match(/^## /gm)).toHaveLength(1);
  });

  it('bears messages without author, text, or readable time', async () => {
    const transcript = await transcriptOf([
      aMessage('09:05', '', { author: ' ' }),
      { ...aMessage('09:06', 'odd'), ts: 'nonsense' },
    ]);
    expect(transcript).toMatch(/\*\*unknown author\*\* .*\n {2}\*no text\*/);
    expect(transcript).toContain('odd');
  });
});
