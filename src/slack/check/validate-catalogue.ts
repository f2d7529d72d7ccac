import { type Finding, good, lacking, note } from '../../finding.ts';
import { patiently } from '../patiently.ts';
import { isFault } from '../slack-fault.ts';
import { listed } from '../text.ts';
import type { DeliveryClient } from '../web.ts';
import type { Exhibit } from './exhibit.ts';

/** Has Slack judge each exhibit, without sending any. */
export async function validateCatalogue(
  web: DeliveryClient,
  exhibits: readonly Exhibit[],
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const refused: Finding[] = [];
  for (const exhibit of exhibits) {
    try {
      await patiently(() => web.blocks.validate(exhibit.payload), signal);
    } catch (error) {
      if (!isFault(error)) return [...refused, unanswered];
      if (error.code === 'unknown_method') return [unknown];
      if (error.code === 'missing_scope' || error.code === 'not_allowed_token_type') return [notAllowed(error.code)];
      refused.push(
        lacking(
          `Slack would refuse what ${exhibit.builder} makes of ${exhibit.course} (${error.code}). This is a fault of Muster: please report it with this line.`,
        ),
      );
    }
  }
  return refused.length > 0 ? refused : [allGood(exhibits)];
}

const unknown = note('Messages and views cannot be validated here: this workspace does not know blocks.validate.');
const unanswered = lacking('Slack stopped answering while it validated what Muster can send. Try again.');

function notAllowed(code: string): Finding {
  return note(`Slack does not let this token validate what Muster can send (${code}).`);
}

function allGood(exhibits: readonly Exhibit[]): Finding {
  const builders = new Set(exhibits.map(({ builder }) => builder));
  const kinds = listed([`${builders.size} kinds`, `${exhibits.length} examples`]);
  return good(`Slack accepts every message and view that Muster can send (${kinds}, of extreme incidents too).`);
}
