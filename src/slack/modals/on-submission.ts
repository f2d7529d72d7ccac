import { setTimeout as elapsed } from 'node:timers/promises';
import type { SlackViewMiddlewareArgs, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { askerOf, refuseGuests } from '../asking/asker.ts';
import { logUnsaid, sayFailure } from '../asking/failure.ts';
import type { Asker, Edge } from '../edge.ts';
import { publishHome } from '../home/publish-home.ts';
import { harmless } from '../text.ts';
import { giveBack } from './give-back.ts';
import { modals } from './index.ts';
import type { Deed, Modal } from './modal.ts';
import { refilled } from './refill.ts';
import { rejectionOf } from './rejection.ts';
import { parseSubmission, type Submission } from './submission.ts';

type KnownModal = Pick<Modal<never>, 'id' | 'receive'>;

/** Slack gives up on a form after three seconds; half of that is for trying what it asks for. */
const tryWithinMs = 1_500;

/**
 * A submission is tried, then acknowledged, then carried out: what is wrong with it is said in the form,
 * and what goes wrong later brings the form back with everything that was entered.
 */
export async function onSubmission(
  edge: Edge,
  { ack, body }: SlackViewMiddlewareArgs<ViewSubmitAction>,
): Promise<void> {
  const submission = parseSubmission(body);
  const modal = modals.find(({ id }) => id === submission.modalId);
  if (!modal) return ack();
  const asker = askerOf(edge, submission.personId, `${submission.viewId}/${submission.hash}`);
  const tried = attempt(modal, submission, asker);
  try {
    await Promise.race([tried, elapsed(tryWithinMs, undefined, { ref: false })]);
  } catch (error) {
    return ack(await refusing(error, modal, submission, edge));
  }
  await ack();
  try {
    await (await tried)();
    await showAtHome(submission, edge);
  } catch (error) {
    await reopen(error, modal, submission, edge);
  }
}

/** Where a form was opened from App Home, its tab shows what came of it. */
async function showAtHome({ metadata, personId }: Submission, edge: Edge): Promise<void> {
  if (fromHome.safeParse(JSON.parse(metadata)).success)
    await publishHome(edge, personId).catch((failed: unknown) => logUnsaid(failed, edge, 'home'));
}

const fromHome = z.object({ channel: z.literal('') });

async function attempt(modal: KnownModal, submission: Submission, asker: Asker): Promise<Deed> {
  await refuseGuests(asker);
  return modal.receive(submission, asker);
}

async function refusing(
  error: unknown,
  modal: KnownModal,
  submission: Submission,
  edge: Edge,
): Promise<ViewResponseAction> {
  const errors = await rejectionOf(error, submission, edge);
  if (errors) return { response_action: 'errors', errors };
  const said = sayFailure(error, edge, modal.id) ?? '';
  return { response_action: 'update', view: refilled(submission.view, said) };
}

/** Slack has closed the form already: it opens again, or what was entered comes back as a message. */
async function reopen(error: unknown, modal: KnownModal, submission: Submission, edge: Edge): Promise<void> {
  const errors = await rejectionOf(error, submission, edge);
  const said = errors ? harmless(Object.values(errors).join(' ')) : sayFailure(error, edge, modal.id);
  if (!said) return;
  const { triggerId, view } = submission;
  try {
    await edge.web.views.open({ trigger_id: triggerId, view: refilled(view, said) });
  } catch {
    await giveBack(said, submission, edge).catch((failed: unknown) => logUnsaid(failed, edge, modal.id));
  }
}
