import type { ModalView } from '@slack/web-api';
import type { Unconfirmed } from './modal.ts';
import type { EnteredElement, SubmittedView } from './submission.ts';

const noticeId = 'notice';

/** A submitted form as it stood, with what was entered in it and words in mrkdwn on top: nobody types twice because of us. */
export function refilled(view: SubmittedView, notice: string): ModalView {
  const { title, submit, callback_id, private_metadata } = view;
  const blocks = view.blocks
    .filter(({ block_id }) => block_id !== noticeId)
    .map((block) => {
      const { element, block_id } = block;
      const entered = element && view.state.values[block_id]?.[element.action_id];
      return element && entered ? { ...block, element: { ...withoutInitial(element), ...initial(entered) } } : block;
    });
  return {
    type: 'modal',
    callback_id,
    private_metadata,
    title: { type: 'plain_text', text: title.text },
    close: { type: 'plain_text', text: 'Cancel' },
    ...(submit ? { submit: { type: 'plain_text', text: submit.text } } : {}),
    blocks: [
      { type: 'section', block_id: noticeId, text: { type: 'mrkdwn', text: `:warning: ${notice}` } },
      ...(blocks as ModalView['blocks']),
    ],
  };
}

/** As `refilled`, with a box to tick on top. */
export function unconfirmed(view: SubmittedView, { notice, tick }: Unconfirmed): ModalView {
  const again = refilled(view, notice);
  const [words, ...others] = again.blocks.filter(({ block_id }) => block_id !== tick.block_id);
  return { ...again, blocks: [...(words ? [words] : []), tick, ...others] };
}

type Element = NonNullable<SubmittedView['blocks'][number]['element']>;

function withoutInitial(element: Element): Record<string, unknown> {
  return Object.fromEntries(Object.entries(element).filter(([key]) => !key.startsWith('initial_')));
}

function initial(entered: EnteredElement): Record<string, unknown> {
  if (entered.value) return { initial_value: entered.value };
  if (entered.selected_option) return { initial_option: entered.selected_option };
  if (entered.selected_options?.length) return { initial_options: entered.selected_options };
  if (entered.selected_user) return { initial_user: entered.selected_user };
  if (entered.selected_users?.length) return { initial_users: entered.selected_users };
  return entered.selected_date_time ? { initial_date_time: entered.selected_date_time } : {};
}
