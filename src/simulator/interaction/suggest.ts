import { z } from 'zod';
import { optionGroups } from '../blocks/elements.ts';
import { elementsOf, type Json } from '../blocks/ids.ts';
import { isExternal, optionsOf } from '../blocks/options.ts';
import { option } from '../blocks/text-objects.ts';
import { payloadChannelName } from '../shapes/channel.ts';
import { viewShape } from '../shapes/view.ts';
import { joinedChannel } from '../state/visibility.ts';
import { deliverInteraction } from './deliver.ts';
import type { Interactions } from './interactions.ts';
import { interactionPart } from './person-part.ts';
import { CONNECTION_TROUBLE, Trouble } from './trouble.ts';
import { messageAt, viewOf } from './use-element.ts';

interface Search {
  readonly place: { view: string } | { channel: string; ts: string };
  readonly blockId: string;
  readonly actionId: string;
  readonly value: string;
}

const answer = z.union([z.object({ options: z.array(option).max(100) }), z.object({ option_groups: optionGroups })]);

/** Asks the app what it offers for what was typed; resolves with the options. */
export async function suggest(interactions: Interactions, person: string, search: Search): Promise<Json[]> {
  const { workspace } = interactions;
  const { place, blockId, actionId, value } = search;
  const { blocks, ...where } =
    'view' in place ? inView(interactions, person, place.view) : inMessage(interactions, person, place);
  const block = blocks.find((one) => one.block_id === blockId);
  const element = block && elementsOf(block).find((one) => one.action_id === actionId);
  if (!element || !isExternal(element)) throw new Trouble(CONNECTION_TROUBLE);
  if (value.length < Number(element.min_query_length ?? 3)) return [];
  const concern = {
    what: 'click',
    name: actionId,
    person,
    place: 'view' in place ? null : place,
    view: 'view' in place ? place.view : null,
  } as const;
  const payload = { type: 'block_suggestion', block_id: blockId, action_id: actionId, value };
  const answered = answer.safeParse(
    await deliverInteraction(interactions, concern, { ...interactionPart(workspace, person), ...payload, ...where }),
  );
  if (!answered.success) throw new Trouble(CONNECTION_TROUBLE);
  const options = optionsOf({ ...answered.data });
  workspace.suggestions.add(actionId, options);
  return options;
}

function inView(interactions: Interactions, person: string, id: string) {
  const view = viewOf(interactions, person, id);
  const container = { type: 'view', view_id: id };
  return { blocks: view.blocks, container, view: viewShape(interactions.workspace, view) };
}

function inMessage(interactions: Interactions, person: string, place: { channel: string; ts: string }) {
  const { workspace } = interactions;
  const channel = joinedChannel(workspace, person, place.channel);
  const { message, ephemeral } = messageAt(interactions, person, place);
  return {
    blocks: message.blocks,
    container: { type: 'message', message_ts: message.ts, channel_id: channel.id, is_ephemeral: ephemeral },
    channel: { id: channel.id, name: payloadChannelName(channel) },
  };
}
