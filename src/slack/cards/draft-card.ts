import { approversOf, type Draft } from '../../incident/draft.ts';
import { holdersOf, type Incident, type TimelineEntry } from '../../incident/incident.ts';
import { commander, type Plan } from '../../incident/plan.ts';
import { approveUpdate } from '../actions/approve-update.ts';
import { postUpdate } from '../actions/post-update.ts';
import { sendBackUpdate } from '../actions/send-back-update.ts';
import { actor, mention, mentions, moment } from '../text.ts';
import { because } from './because.ts';
import { buttons, context, divider } from './blocks.ts';
import { type Message, message } from './message.ts';
import { wholeQuotation } from './whole-quotation.ts';
import { audienceTitle, nameOutside, titleOfRole } from './words.ts';

type Drafted = Pick<Draft, 'draft' | 'audience' | 'role' | 'by'>;

/** An update before it is sent, as its readers will see it, for whoever approves it. */
export function draftCard(incident: Incident, plan: Plan, draft: Drafted, reading: Message): Message {
  const approvers = approversOf(incident, draft);
  const role = titleOfRole(draft.role, plan);
  const asked = approvers.length > 0 ? approvers : holdersOf(incident, commander);
  const value = { incident: incident.id, draft: draft.draft };
  return message(
    `:memo: ${asked.length > 0 ? `${mentions(asked)}, ` : ''}${mention(draft.by)} wrote an update to ${audienceTitle(draft.audience, plan)} that waits for ${role}. It reads:`,
    divider,
    ...legible(reading),
    divider,
    ...buttons([approveUpdate.button('Approve and send', value, 'primary'), sendBackUpdate.button('Send back', value)]),
    ...(approvers.length > 0 ? [] : [context(`Nobody is ${role}, so whoever commands may approve it.`)]),
  );
}

/** What the card becomes. */
export function settledDraft(plan: Plan, draft: Drafted, settling: TimelineEntry, reading: Message): Message {
  const text = outcome(`the update to ${audienceTitle(draft.audience, plan)} by ${mention(draft.by)}`, draft, settling);
  const sent = settling.event.type === 'update-posted' && settling.event.draft === draft.draft;
  return message(text, ...(sent ? [divider, ...legible(reading)] : []));
}

/** For whoever wrote a draft that was sent back. */
export function sentBackNote(
  incident: Incident,
  back: { by: string; reason: string; audience: string; room: string },
): Message {
  return message(
    `:leftwards_arrow_with_hook: Your update on ${nameOutside(incident)} was not sent: ${actor(back.by)} sent it back. ${back.room}`,
    ...wholeQuotation(back.reason),
    ...buttons([postUpdate.button('Write it anew', { incident: incident.id, audience: back.audience }, 'primary')]),
  );
}

function outcome(update: string, { draft }: Drafted, { event, by, at }: TimelineEntry): string {
  if (event.type === 'update-posted' && event.draft === draft)
    return `:white_check_mark: ${actor(by)} approved ${update}; it was sent ${moment(at)}.`;
  if (event.type === 'update-sent-back')
    return `:leftwards_arrow_with_hook: ${actor(by)} sent back ${update}${because(event.words.reason)}`;
  if (event.type === 'update-drafted' || event.type === 'update-posted')
    return `:wastebasket: A newer one took the place of ${update}.`;
  return `:wastebasket: The response ended before ${update} was approved.`;
}

function legible({ blocks }: Message): Message['blocks'] {
  return blocks.filter(({ type }) => type !== 'actions');
}
