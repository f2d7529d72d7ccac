import { Trouble } from '../interaction/trouble.ts';
import { pin, unpin } from '../state/pins.ts';
import { addReaction, removeReaction } from '../state/reactions.ts';
import { existingMessage, joinedChannel } from '../state/visibility.ts';
import type { Workspace } from '../state/workspace.ts';
import type { ActOf } from './acts.ts';

/** Puts a pin or a reaction on a message of anybody, or takes it away. */
export function decorate(workspace: Workspace, person: string, act: ActOf<'pin' | 'react'>): void {
  const channel = joinedChannel(workspace, person, act.channel);
  if (channel.archived) throw new Trouble(`#${channel.name} is archived.`);
  const message = existingMessage(workspace, channel.id, act.ts);
  if (act.type === 'pin') {
    const change = act.remove ? unpin : pin;
    change(workspace, message, person);
  } else {
    const change = act.remove ? removeReaction : addReaction;
    change(workspace, message, person, act.name.replace(/^:|:$/g, ''));
  }
}
