import type { Concern } from '../delivery/attempts.ts';
import { payloadChannelName } from '../shapes/channel.ts';
import { messageShape } from '../shapes/message.ts';
import { existingMessage, joinedChannel } from '../state/visibility.ts';
import { deliverInteraction } from './deliver.ts';
import type { Interactions } from './interactions.ts';
import { shortcutPart } from './person-part.ts';
import { Trouble } from './trouble.ts';

export async function runShortcut(interactions: Interactions, person: string, callbackId: string): Promise<void> {
  const { workspace } = interactions;
  const { user, ...part } = shortcutPart(workspace, person);
  await deliver(
    interactions,
    'global',
    { name: callbackId, person, place: null },
    {
      type: 'shortcut',
      ...part,
      user: { id: user.id, username: user.username, team_id: user.team_id },
      action_ts: workspace.clock.nextTs(),
      callback_id: callbackId,
      trigger_id: workspace.triggers.issue({ person, view: null }),
    },
  );
}

export async function runMessageShortcut(
  interactions: Interactions,
  person: string,
  callbackId: string,
  place: { channel: string; ts: string },
): Promise<void> {
  const { workspace } = interactions;
  const channel = joinedChannel(workspace, person, place.channel);
  const message = existingMessage(workspace, channel.id, place.ts);
  await deliver(
    interactions,
    'message',
    { name: callbackId, person, place },
    {
      type: 'message_action',
      ...shortcutPart(workspace, person),
      action_ts: workspace.clock.nextTs(),
      callback_id: callbackId,
      trigger_id: workspace.triggers.issue({ person, view: null }),
      response_url: workspace.responseUrls.issue({ person, channel: channel.id, original: message.ts }),
      message_ts: message.ts,
      channel: { id: channel.id, name: payloadChannelName(channel) },
      message: messageShape(workspace, message, { metadata: false }),
    },
  );
}

async function deliver(
  interactions: Interactions,
  type: 'global' | 'message',
  concern: Pick<Concern, 'name' | 'person' | 'place'>,
  payload: Record<string, unknown>,
): Promise<void> {
  const known = interactions.workspace.manifest.features.shortcuts.some(
    (shortcut) => shortcut.type === type && shortcut.callback_id === concern.name,
  );
  if (!known) throw new Trouble('This app has no such shortcut.');
  await deliverInteraction(interactions, { what: 'shortcut', view: null, ...concern }, payload);
}
