import { z } from 'zod';

/** What a person entered, by field: text, a choice, several choices, seconds since 1970; null where nothing was. */
export type Fields = Readonly<Record<string, string | number | readonly string[] | null>>;

/** A submitted form. */
export interface Submission {
  readonly viewId: string;
  readonly hash: string;
  readonly modalId: string;
  readonly metadata: string;
  readonly fields: Fields;
  /** As Slack gave them back, to show the form again. */
  readonly view: SubmittedView;
  readonly personId: string;
  readonly triggerId: string;
}

const choice = z.looseObject({ value: z.string() });

const element = z.looseObject({
  type: z.string(),
  value: z.string().nullish(),
  selected_option: choice.nullish(),
  selected_options: z.array(choice).nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_date_time: z.number().nullish(),
});

export type EnteredElement = z.infer<typeof element>;

const block = z.looseObject({
  type: z.string(),
  block_id: z.string(),
  element: z.looseObject({ type: z.string(), action_id: z.string() }).optional(),
});

const view = z.object({
  id: z.string(),
  hash: z.string(),
  callback_id: z.string(),
  private_metadata: z.string(),
  title: z.object({ text: z.string() }),
  submit: z.object({ text: z.string() }).nullable(),
  blocks: z.array(block),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), element)) }),
});

/** What stands in the fields of a modal, as Slack sends it along. */
export const viewState = view.shape.state;

export type SubmittedView = z.infer<typeof view>;

const body = z.object({ user: z.object({ id: z.string() }), trigger_id: z.string(), view });

export function parseSubmission(payload: unknown): Submission {
  const submitted = body.parse(payload);
  return {
    viewId: submitted.view.id,
    hash: submitted.view.hash,
    modalId: submitted.view.callback_id,
    metadata: submitted.view.private_metadata,
    fields: fieldsOf(submitted.view.state.values),
    view: submitted.view,
    personId: submitted.user.id,
    triggerId: submitted.trigger_id,
  };
}

/** A field is a block with one element in it. */
export function fieldsOf(values: SubmittedView['state']['values']): Fields {
  return Object.fromEntries(
    Object.entries(values).map(([field, elements]) => {
      const [entered] = Object.values(elements);
      return [field, entered ? enteredIn(entered) : null];
    }),
  );
}

function enteredIn(entered: EnteredElement): Fields[string] {
  if (typeof entered.value === 'string') return entered.value;
  if (entered.selected_option) return entered.selected_option.value;
  if (entered.selected_options) return entered.selected_options.map((option) => option.value);
  return entered.selected_user ?? entered.selected_users ?? entered.selected_date_time ?? null;
}
