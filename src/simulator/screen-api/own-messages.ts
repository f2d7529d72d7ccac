import { Trouble } from '../interaction/trouble.ts';
import { newFile, shareFiles } from '../state/files.ts';
import { deleteMessage, editMessage } from '../state/messages.ts';
import { existingMessage } from '../state/visibility.ts';
import type { Workspace } from '../state/workspace.ts';
import { typedMessage } from '../text/typed.ts';
import type { ActOf } from './acts.ts';
import { threadPart, writableChannel } from './send.ts';

export function edit(workspace: Workspace, person: string, act: ActOf<'edit'>): void {
  const message = ownMessage(workspace, person, act);
  const text = typedMessage(workspace, person, act.text.trim());
  editMessage(workspace, message, { text, edited: { user: person, ts: workspace.clock.nextTs() } });
}

export function remove(workspace: Workspace, person: string, act: ActOf<'delete'>): void {
  deleteMessage(workspace, ownMessage(workspace, person, act));
}

export async function upload(workspace: Workspace, person: string, act: ActOf<'upload'>): Promise<{ ts: string }> {
  const channel = writableChannel(workspace, person, act.channel);
  const bytes = new Uint8Array(Buffer.from(act.base64, 'base64'));
  const file = newFile(workspace, { name: act.name, size: bytes.length, user: person, state: 'uploaded' });
  await workspace.bytes.write(file.id, bytes);
  const { ts } = shareFiles(workspace, [file], {
    channel: channel.id,
    user: person,
    subtype: 'file_share',
    ...threadPart(workspace, channel.id, act),
  });
  return { ts };
}

function ownMessage(workspace: Workspace, person: string, place: { channel: string; ts: string }) {
  writableChannel(workspace, person, place.channel);
  const message = existingMessage(workspace, place.channel, place.ts);
  if (message.user !== person || message.subtype?.startsWith('channel_')) {
    throw new Trouble('You can change your own messages only.');
  }
  return message;
}
