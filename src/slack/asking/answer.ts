import type { RespondFn } from '@slack/bolt';
import type { ModalView, WebClient } from '@slack/web-api';
import { section } from '../cards/blocks.ts';
import type { ActionContext, Answer } from '../edge.ts';

type Answering = Pick<ActionContext, 'answer' | 'replace' | 'dismiss'>;

/** Through the response_url of a command or a click in a message: seen by nobody else, even where Muster is no member. */
export function byResponse(respond: RespondFn, threadTs?: string): Answering {
  return {
    async answer(answer) {
      await respond({
        response_type: 'ephemeral',
        replace_original: false,
        ...answer,
        ...(threadTs ? { thread_ts: threadTs } : {}),
      });
    },
    async replace(answer) {
      await respond({ replace_original: true, ...answer });
    },
    async dismiss() {
      await respond({ delete_original: true });
    },
  };
}

/** In the channel or thread of an event, for one person's eyes. */
export function byEphemeral(
  web: WebClient,
  place: { readonly channel: string; readonly user: string; readonly threadTs?: string | undefined },
): Answering {
  const { threadTs, ...where } = place;
  const answer: Answering['answer'] = async (said) => {
    await web.chat.postEphemeral({ ...where, ...said, ...(threadTs ? { thread_ts: threadTs } : {}) });
  };
  return { answer, replace: answer, async dismiss() {} };
}

/** In a small window, for clicks where there is no conversation to answer in. */
export function byNotice(show: (view: ModalView) => Promise<void>): Answering {
  const answer: Answering['answer'] = (said) => show(notice(said));
  return { answer, replace: answer, async dismiss() {} };
}

/** An answer as a small window. */
export function notice({ text, blocks }: Answer): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Muster' },
    close: { type: 'plain_text', text: 'Close' },
    blocks: blocks ?? [section(text)],
  };
}
