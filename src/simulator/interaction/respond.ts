import { z } from 'zod';
import { SlackError } from '../slack-error.ts';
import { deleteMessage, draftMessage, editMessage, postMessage } from '../state/messages.ts';
import type { MessageRecord } from '../state/records.ts';
import type { ResponseTarget } from '../state/response-urls.ts';
import { messageKey } from '../state/tables.ts';
import type { Workspace } from '../state/workspace.ts';
import { contentArgs, contentOf, metadataOf } from '../web-api/message-content.ts';

const answer = z.object({
  ...contentArgs,
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
});

/** An app's answer to a command or a click, by acknowledgement or through the response_url. */
export function respond(workspace: Workspace, target: ResponseTarget, body: unknown): void {
  const parsed = answer.safeParse(typeof body === 'string' ? { text: body } : body);
  if (!parsed.success) throw new SlackError('invalid_payload');
  const { response_type: type, thread_ts: threadTs = null, ...args } = parsed.data;
  const original = target.original === null ? null : originalOf(workspace, target.channel, target.original);
  if (args.delete_original) {
    if (original) original.remove();
    return;
  }
  const content = { ...contentOf(workspace, args), metadata: metadataOf(args.metadata) };
  if (args.replace_original && original) {
    original.replace(content);
    return;
  }
  const message = { channel: target.channel, user: workspace.identity.botUserId, threadTs, ...content };
  if (type === 'in_channel') {
    workspace.rateLimits.post(target.channel);
    postMessage(workspace, message);
  } else showOnly(workspace, target.person, draftMessage(workspace, message));
}

function showOnly(workspace: Workspace, person: string, message: MessageRecord): void {
  workspace.ephemerals.put({ person, message });
  workspace.occurrences.announce({ type: 'ephemeral-posted', person, message });
}

interface Original {
  replace(content: Partial<MessageRecord>): void;
  remove(): void;
}

function originalOf(workspace: Workspace, channel: string, ts: string): Original | null {
  const ephemeral = workspace.ephemerals.get(channel, ts);
  if (ephemeral) {
    const { person, message } = ephemeral;
    return {
      replace(content) {
        const changed = { ...message, ...content };
        workspace.ephemerals.put({ person, message: changed });
        workspace.occurrences.announce({ type: 'ephemeral-changed', person, message: changed });
      },
      remove() {
        workspace.ephemerals.remove(channel, ts);
        workspace.occurrences.announce({ type: 'ephemeral-deleted', person, message });
      },
    };
  }
  const message = workspace.tables.messages.get(messageKey(channel, ts));
  if (!message) return null;
  return {
    replace(content) {
      const edited = { user: workspace.identity.botUserId, ts: workspace.clock.nextTs() };
      editMessage(workspace, message, { ...content, edited });
    },
    remove: () => deleteMessage(workspace, message),
  };
}
