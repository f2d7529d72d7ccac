import { z } from 'zod';
import { checkedBlocks, checkedView } from '../blocks/check.ts';
import { explained, SlackError } from '../slack-error.ts';
import { optional } from './arguments.ts';
import { contentOf } from './message-content.ts';
import { type Methods, method } from './method.ts';

const message = z.object({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
});

export const blockMethods: Methods = {
  /** Whether blocks, a message or a view would be taken; nothing is posted. */
  'blocks.validate': method({
    args: z.object({ blocks: optional.json, message: optional.json, view: optional.json }),
    run({ blocks, message: asMessage, view }, { workspace }) {
      if (blocks === undefined && asMessage === undefined && view === undefined) {
        throw explained('invalid_arguments', ['one of blocks, message, view is required [json-pointer:/]']);
      }
      if (blocks !== undefined) refusedAs('invalid_blocks', () => checkedBlocks(workspace, blocks));
      if (asMessage !== undefined) refusedAs('invalid_message', () => contentOf(workspace, message.parse(asMessage)));
      if (view !== undefined) refusedAs('invalid_view', () => checkedView(workspace, view));
      return {};
    },
  }),
};

/** The same complaints, under the error that tells which argument they are about, and each with where it points to. */
function refusedAs(code: string, check: () => unknown): void {
  try {
    check();
  } catch (error) {
    const { details } = explained(code, messagesOf(error));
    throw new SlackError(code, { ...details, errors: messagesOf(error).map(pointed) });
  }
}

const withMessages = z.object({ response_metadata: z.object({ messages: z.array(z.string()) }) });

function messagesOf(error: unknown): readonly string[] {
  if (error instanceof z.ZodError) return [z.prettifyError(error)];
  if (!(error instanceof SlackError)) throw error;
  const known = withMessages.safeParse(error.details).data;
  return known?.response_metadata.messages.map((message) => message.replace(/^\[ERROR\] /, '')) ?? [error.code];
}

function pointed(complaint: string): { message: string; pointer?: string } {
  const [, message = complaint, pointer] = /^(.*) \[json-pointer:([^\]]*)\]$/s.exec(complaint) ?? [];
  return pointer ? { message, pointer } : { message };
}
