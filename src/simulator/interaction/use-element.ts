import type { Json } from '../blocks/ids.ts';
import type { Concern } from '../delivery/attempts.ts';
import { payloadChannelName } from '../shapes/channel.ts';
import { messageShape } from '../shapes/message.ts';
import { viewShape } from '../shapes/view.ts';
import { completeState, type Values } from '../state/input-state.ts';
import type { MessageRecord, ViewRecord } from '../state/records.ts';
import { messageKey } from '../state/tables.ts';
import { joinedChannel } from '../state/visibility.ts';
import { deliverInteraction } from './deliver.ts';
import type { Interactions } from './interactions.ts';
import { interactionPart } from './person-part.ts';
import { Trouble } from './trouble.ts';
import { usedElement } from './used-element.ts';

interface Use {
  readonly person: string;
  readonly action: Json;
  readonly state: Values;
}

/** A click or a choice in a message. */
export async function useInMessage(
  interactions: Interactions,
  use: Use,
  place: { channel: string; ts: string },
): Promise<void> {
  const { workspace } = interactions;
  const { person, action, state } = use;
  const channel = joinedChannel(workspace, person, place.channel);
  const { message, ephemeral } = messageAt(interactions, person, place);
  const original = { person, channel: channel.id, original: message.ts };
  const thread = message.threadTs ? { thread_ts: message.threadTs } : {};
  await deliverAction(
    interactions,
    use,
    { place, view: null },
    {
      ...interactionPart(workspace, person),
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: channel.id,
        is_ephemeral: ephemeral,
        ...thread,
      },
      trigger_id: workspace.triggers.issue({ person, view: null }),
      channel: { id: channel.id, name: payloadChannelName(channel) },
      ...(ephemeral ? {} : { message: messageShape(workspace, message, { metadata: true }) }),
      state: { values: completeState(message.blocks, state) },
      response_url: workspace.responseUrls.issue(original),
      actions: [usedElement(workspace, message.blocks, action)],
    },
  );
}

/** A click or a choice in a modal or a Home tab. */
export async function useInView(interactions: Interactions, use: Use, id: string): Promise<void> {
  const { workspace } = interactions;
  const { person, action, state } = use;
  const view = viewOf(interactions, person, id);
  const changed = { ...view, state: completeState(view.blocks, { ...view.state, ...state }) };
  if (view.type === 'modal') workspace.openViews.put(changed);
  await deliverAction(
    interactions,
    use,
    { place: null, view: view.id },
    {
      ...interactionPart(workspace, person),
      container: { type: 'view', view_id: view.id },
      trigger_id: workspace.triggers.issue({ person, view: view.type === 'modal' ? view.id : null }),
      view: viewShape(workspace, changed),
      actions: [usedElement(workspace, view.blocks, action)],
    },
  );
}

export function viewOf({ workspace }: Interactions, person: string, id: string): ViewRecord {
  const home = workspace.tables.homes.get(person);
  const view = workspace.openViews.get(id) ?? (home?.id === id ? home : undefined);
  if (view?.person !== person) throw new Trouble('This is not open any more.');
  return view;
}

async function deliverAction(
  interactions: Interactions,
  { action, person }: Use,
  where: Pick<Concern, 'place' | 'view'>,
  payload: Json,
): Promise<void> {
  const concern = { what: 'click', name: String(action.action_id), person, ...where } as const;
  await deliverInteraction(interactions, concern, { type: 'block_actions', ...payload });
}

export function messageAt(
  { workspace }: Interactions,
  person: string,
  { channel, ts }: { channel: string; ts: string },
): { message: MessageRecord; ephemeral: boolean } {
  const ephemeral = workspace.ephemerals.get(channel, ts);
  if (ephemeral?.person === person) return { message: ephemeral.message, ephemeral: true };
  const message = workspace.tables.messages.get(messageKey(channel, ts));
  if (!message) throw new Trouble('This message is not there any more.');
  return { message, ephemeral: false };
}
