import { setTimeout as elapsed } from 'node:timers/promises';
import type { SlackViewMiddlewareArgs, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { Repeat } from '../../coordination/coordination.ts';
import { Refusal } from '../../incident/refusal.ts';
import { askerOf, refuseGuests } from '../asking/asker.ts';
import { logUnsaid, sayFailure } from '../asking/failure.ts';
import { untilTaken } from '../asking/until-taken.ts';
import type { Asker, Edge } from '../edge.ts';
import { publishHome } from '../home/publish-home.ts';
import { harmless } from '../text.ts';
import { giveBack } from './give-back.ts';
import { modals } from './index.ts';
import { type Modal, Unconfirmed } from './modal.ts';
import { refilled, unconfirmed } from './refill.ts';
import { rejectionOf } from './rejection.ts';
import { parseSubmission, type Submission } from './submission.ts';

type KnownModal = Pick<Modal<never>, 'id' | 'receive'>;

/** Slack gives up on a form after three seconds; half of that is for carrying out what it asks for. */
const answerWithinMs = 1_500;

/**
 * A submission is carried out, then acknowledged: what is wrong with it is said in the form. What takes longer is
 * acknowledged before, and if it goes wrong the form comes back with everything that was entered.
 */
export async function onSubmission(
  edge: Edge,
  { ack, body }: SlackViewMiddlewareArgs<ViewSubmitAction>,
): Promise<void> {
  const submission = parseSubmission(body);
  const modal = modals.find(({ id }) => id === submission.modalId);
  if (!modal) return ack();
  const asker = askerOf(edge, submission.personId, `${submission.viewId}/${submission.hash}`);
  const carriedOut = carryOut(modal, submission, asker);
  try {
    await Promise.race([carriedOut, elapsed(answerWithinMs, undefined, { ref: false })]);
  } catch (error) {
    if (error instanceof Repeat) return ack();
    return ack(await refusing(error, modal, submission, edge));
  }
  await ack();
  try {
    await carriedOut;
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

/** Throws Repeat for a submission that Slack brings again, also where what it did is in the way of doing it again. */
async function carryOut(modal: KnownModal, submission: Submission, asker: Asker): Promise<void> {
  try {
    await refuseGuests(asker);
    const deed = await modal.receive(submission, asker);
    await deed();
  } catch (error) {
    const { coordination, team, request } = asker;
    if (error instanceof Refusal && (await coordination.wasCarriedOut(team.id, request)))
      throw new Repeat(`the request ${request} was carried out before`);
    throw error;
  }
}

async function refusing(
  error: unknown,
  modal: KnownModal,
  submission: Submission,
  edge: Edge,
): Promise<ViewResponseAction> {
  if (error instanceof Unconfirmed) return { response_action: 'update', view: unconfirmed(submission.view, error) };
  const errors = await rejectionOf(error, submission, edge);
  if (errors) return { response_action: 'errors', errors };
  const said = sayFailure(error, edge, modal.id) ?? '';
  return { response_action: 'update', view: refilled(submission.view, said) };
}

/** Slack has closed the form already: it opens again, or what was entered comes back as a message. */
async function reopen(error: unknown, modal: KnownModal, submission: Submission, edge: Edge): Promise<void> {
  const said = error instanceof Unconfirmed ? error.notice : await wentWrong(error, modal, submission, edge);
  if (!said) return;
  const { triggerId, view } = submission;
  const again = error instanceof Unconfirmed ? unconfirmed(view, error) : refilled(view, said);
  try {
    await edge.web.views.open({ trigger_id: triggerId, view: again });
  } catch {
    const given = untilTaken(() => giveBack(said, submission, edge));
    await given.catch((failed: unknown) => logUnsaid(failed, edge, modal.id));
  }
}

async function wentWrong(
  error: unknown,
  modal: KnownModal,
  submission: Submission,
  edge: Edge,
): Promise<string | null> {
  const errors = await rejectionOf(error, submission, edge);
  return errors ? harmless(Object.values(errors).join(' ')) : sayFailure(error, edge, modal.id);
}
