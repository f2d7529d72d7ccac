import { Trouble } from '../interaction/trouble.ts';
import { openDirectMessage } from '../state/direct-messages.ts';
import { addMember } from '../state/members.ts';
import { joinedChannel, knownPerson, visibleChannel } from '../state/visibility.ts';
import type { Workspace } from '../state/workspace.ts';
import type { ActOf } from './acts.ts';

export function join(workspace: Workspace, person: string, act: ActOf<'join'>): void {
  const channel = visibleChannel(workspace, person, act.channel);
  if (channel.archived) throw new Trouble(`#${channel.name} is archived.`);
  if (!channel.members.includes(person)) addMember(workspace, channel, person, null);
}

export function invite(workspace: Workspace, person: string, act: ActOf<'invite'>): void {
  let channel = joinedChannel(workspace, person, act.channel);
  if (channel.kind === 'dm') throw new Trouble('A direct message is between two people.');
  if (channel.archived) throw new Trouble(`#${channel.name} is archived.`);
  for (const id of act.people) {
    const invited = knownPerson(workspace, id);
    if (invited.kind === 'outsider' || invited.deactivated) {
      throw new Trouble(`${invited.realName} cannot be invited to #${channel.name}.`);
    }
  }
  for (const id of act.people) {
    if (!channel.members.includes(id)) channel = addMember(workspace, channel, id, person);
  }
}

export function openDm(workspace: Workspace, person: string, act: ActOf<'open-dm'>): { channel: string } {
  const other = knownPerson(workspace, act.with);
  const { messages_tab_enabled: reachable } = workspace.manifest.features.app_home;
  if (other.kind === 'bot' && !reachable) throw new Trouble('This app takes no direct messages.');
  const { id: channel } = openDirectMessage(workspace, person, other.id);
  if (other.kind === 'bot') workspace.occurrences.announce({ type: 'home-opened', person, channel, tab: 'messages' });
  return { channel };
}
