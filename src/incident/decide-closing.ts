import type { Circumstances, CommandOf } from './decide.ts';
import { type Event, type Incident, reference } from './incident.ts';
import { Refusal } from './refusal.ts';
import { bounded, boundedLine, limits } from './words.ts';

const day = 24 * 60 * 60_000;

export function decideClosing(
  incident: Incident,
  command: CommandOf<'close' | 'record-review' | 'publish-review' | 'skip-review'>,
  circumstances: Circumstances,
): readonly Event[] {
  switch (command.type) {
    case 'close':
      return close(incident, command, circumstances);
    case 'record-review':
      return awaitsRecord(incident) ? [{ ...command, type: 'review-drafted' }] : [];
    case 'publish-review':
      requireReview(incident, 'drafted');
      return [{ type: 'review-published' }, closedAs(incident)];
    case 'skip-review':
      return skipReview(incident, command);
  }
}

function close(incident: Incident, command: CommandOf<'close'>, circumstances: Circumstances): Event[] {
  const { at, plan } = circumstances;
  if (incident.phase === 'review')
    throw new Refusal(
      'conflict',
      'The response is over already; the review is what remains: `{command} review publish`.',
    );
  if (command.resolution === 'resolved') {
    const summary = bounded(command.summary, limits.summary, 'closing summary', 'summary');
    if (!incident.roomId)
      throw new Refusal(
        'conflict',
        'The room is not open yet, so there is no response to review. Close it as something else.',
      );
    if (!summary)
      throw new Refusal('invalid', 'Resolving needs a closing summary: what it was, and how it ended.', 'summary');
    const reviewDueAt = new Date(at.getTime() + plan.closing.reviewDueDays * day);
    return [{ type: 'response-ended', reviewDueAt, ...reviewReminder(circumstances), words: { summary } }];
  }
  const duplicateOf = command.resolution === 'duplicate' ? originalOf(incident, command.duplicateOf) : null;
  const summary = boundedLine(command.summary, limits.summary, 'closing line', 'summary');
  return [{ type: 'closed', resolution: command.resolution, duplicateOf, words: { summary } }];
}

/** In the morning after as many working days as the plan says, in its time zone; that on which the response ended counts. */
function reviewReminder({ at, plan, nextAfter }: Circumstances): { readonly remindAt?: Date } {
  const { reviewWorkingDays } = plan.watch;
  if (!reviewWorkingDays) return {};
  const [hour, minute] = (plan.quietHours?.to ?? '09:00').split(':');
  let passed = at;
  for (let days = 0; days < reviewWorkingDays; days++) passed = nextAfter('59 23 * * 1-5', plan.timeZone, passed);
  return { remindAt: nextAfter(`${Number(minute)} ${Number(hour)} * * 1-5`, plan.timeZone, passed) };
}

function originalOf(incident: Incident, duplicateOf: number | null): number {
  if (duplicateOf === null)
    throw new Refusal(
      'invalid',
      'A duplicate of which incident? For example: `{command} close duplicate INC-3`.',
      'duplicateOf',
    );
  if (duplicateOf === incident.number)
    throw new Refusal('invalid', `${reference(incident)} cannot be a duplicate of itself.`, 'duplicateOf');
  return duplicateOf;
}

/** A review that was skipped while it was being written still wants the room's history kept. */
function awaitsRecord({ phase, review }: Incident): boolean {
  return phase === 'review' || (phase === 'closed' && review?.state === 'skipped');
}

/** Closed first, so that what is said of the skip, and archiving, come behind it. */
function skipReview(incident: Incident, command: CommandOf<'skip-review'>): Event[] {
  requireReview(incident);
  const reason = boundedLine(command.reason, limits.reason, 'reason');
  if (!reason)
    throw new Refusal('invalid', 'Skipping the review needs a reason: `{command} review skip <reason>`.', 'reason');
  return [closedAs(incident), { type: 'review-skipped', words: { reason } }];
}

function requireReview(incident: Incident, state?: 'drafted'): void {
  if (!incident.review)
    throw new Refusal(
      'conflict',
      'There is no review yet: it is written when the response ends with `{command} close`.',
    );
  if (state && incident.review.state !== state)
    throw new Refusal('conflict', 'The review is still being written from the room’s history. Try again in a minute.');
}

function closedAs(incident: Incident): Event {
  return { type: 'closed', resolution: incident.resolution ?? 'resolved', duplicateOf: null, words: { summary: '' } };
}
