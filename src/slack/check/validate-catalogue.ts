import { WebAPIPlatformError } from '@slack/web-api';
import { z } from 'zod';
import { type Finding, good, lacking, note } from '../../finding.ts';
import { patiently } from '../patiently.ts';
import { faultOf, isFault, SlackFault } from '../slack-fault.ts';
import type { SlackClients } from '../web.ts';
import type { Exhibit } from './exhibit.ts';

/** Has Slack judge each exhibit, without sending any; waits where it asks to. */
export async function validateCatalogue(
  { web }: Pick<SlackClients, 'web'>,
  exhibits: readonly Exhibit[],
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const refusals = new Map<string, number>();
  for (const { builder, course, payload } of exhibits) {
    try {
      await patiently(() => judge(web, payload), signal);
    } catch (error) {
      if (signal.aborted) return [unfinished];
      if (!isFault(error)) return [unanswered];
      if (notForUs.has(error.code)) return [unjudged(error.code)];
      const why = error instanceof Refused ? [error.code, ...error.where].join(', ') : error.code;
      const refusal = `what ${builder} makes of ${course} (${why})`;
      refusals.set(refusal, (refusals.get(refusal) ?? 0) + 1);
    }
  }
  if (refusals.size === 0) return [allGood(exhibits)];
  return [...refusals].map(([refusal, times]) =>
    lacking(`Slack would refuse ${refusal}${times > 1 ? `, ${times} times` : ''}. ${report}`),
  );
}

/** `where` points into the payload and quotes nothing of it. */
class Refused extends SlackFault {
  readonly where: readonly string[];

  constructor(code: string, where: readonly string[]) {
    super('blocks.validate', code);
    this.where = where;
  }
}

const details = z.object({
  errors: z.array(z.object({ code: z.string().optional(), pointer: z.string().optional() })).default([]),
});

async function judge(web: SlackClients['web'], payload: Exhibit['payload']): Promise<void> {
  try {
    await web.blocks.validate(payload);
  } catch (error) {
    const fault = faultOf('blocks.validate', error);
    if (!(fault instanceof SlackFault) || !(error instanceof WebAPIPlatformError)) throw fault;
    const where = details.safeParse(error.data).data?.errors ?? [];
    throw new Refused(
      fault.code,
      where.map(({ code, pointer }) => [code, pointer].filter(Boolean).join(' at ')),
    );
  }
}

const report = 'That is a fault of Muster: please report it with this line.';
const notForUs = new Set(['unknown_method', 'missing_scope', 'not_allowed_token_type', 'invalid_auth']);
const unanswered = lacking('Slack stopped answering while it validated what Muster can send. Try again.');
const unfinished = note('Validating what Muster can send was interrupted.');

function unjudged(code: string): Finding {
  return note(`What Muster can send cannot be validated here: Slack does not do it for us (${code}).`);
}

function allGood(exhibits: readonly Exhibit[]): Finding {
  const builders = new Set(exhibits.map(({ builder }) => builder));
  return good(
    `Slack accepts all ${builders.size} kinds of message and view that Muster can send, of extreme incidents too (${exhibits.length} examples).`,
  );
}
