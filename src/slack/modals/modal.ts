import type { InputBlock, KnownBlock, ModalView } from '@slack/web-api';
import type { z } from 'zod';
import { Refusal } from '../../incident/refusal.ts';
import type { Asker } from '../edge.ts';
import { shorten } from '../shorten.ts';
import type { Submission } from './submission.ts';

/** What is left to do once a submission was tried and is good. */
export type Deed = () => Promise<void>;

/** A form: its looks, what may be entered and what a submission does stand together. */
export interface Modal<Ids> {
  readonly id: string;
  /** `ids` come back with the submission; Slack keeps them, so never anything a person typed. */
  view(ids: Ids, form: Form): ModalView;
  /** Parses a submission and tries it. Throws Misfilled or a Refusal, either of which is shown in the form. */
  receive(submission: Submission, asker: Asker): Promise<Deed>;
}

export interface Form {
  readonly title: string;
  readonly submit: string;
  readonly blocks: readonly KnownBlock[];
}

interface Definition<Ids, Entered> {
  readonly id: string;
  readonly ids: z.ZodType<Ids>;
  /** What was entered, by field. */
  readonly entered: z.ZodType<Entered>;
  prepare(entered: Entered, ids: Ids, asker: Asker): Promise<Deed>;
}

const longestHeading = 24;
const mostBlocks = 100;

export function modal<Ids, Entered>(definition: Definition<Ids, Entered>): Modal<Ids> {
  const { id } = definition;
  return {
    id,
    view: (ids, { title, submit, blocks }) => ({
      type: 'modal',
      callback_id: id,
      private_metadata: JSON.stringify(ids),
      title: plain(title),
      submit: plain(submit),
      close: plain('Cancel'),
      blocks: blocks.slice(0, mostBlocks),
    }),
    receive: ({ metadata, fields }, asker) => {
      const ids = definition.ids.safeParse(JSON.parse(metadata)).data;
      if (!ids) throw new Error(`the ids of a submitted form ${id} cannot be read`);
      const { data, error } = definition.entered.safeParse(fields);
      if (error) throw new Misfilled(error.issues);
      return definition.prepare(data, ids, asker);
    },
  };
}

function plain(text: string) {
  return { type: 'plain_text', text: shorten(text, longestHeading), emoji: true } as const;
}

/** What was entered cannot be taken as it is; each issue's path begins with its field. */
export class Misfilled extends Error {
  override name = 'Misfilled';
  readonly issues: readonly z.core.$ZodIssue[];

  constructor(issues: readonly z.core.$ZodIssue[]) {
    super('a form was filled in wrongly');
    this.issues = issues;
  }
}

/** It has a consequence to be agreed to first: the form comes back with these words and this box to tick. */
export class Unconfirmed extends Error {
  override name = 'Unconfirmed';
  /** In mrkdwn. */
  readonly notice: string;
  readonly tick: InputBlock;

  constructor(notice: string, tick: InputBlock) {
    super('a form asks for something that is to be confirmed');
    this.notice = notice;
    this.tick = tick;
  }
}

/** Several fields are refused at once. */
export class Refusals extends Error {
  override name = 'Refusals';
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super('several fields of a form are refused');
    this.refusals = refusals;
  }
}

/** Throws all that these checks refuse, so that nobody learns of it one submission after the other. */
export async function together(checks: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(checks);
  const reasons = outcomes.flatMap((outcome): unknown[] => (outcome.status === 'rejected' ? [outcome.reason] : []));
  const refusals = reasons.filter((reason) => reason instanceof Refusal);
  if (refusals.length < reasons.length) throw reasons.find((reason) => !(reason instanceof Refusal));
  if (refusals.length > 0) throw new Refusals(refusals);
}

/** Where a Refusal of this is shown in the form. */
export async function refusedAt<T>(field: string, check: Promise<T>): Promise<T> {
  try {
    return await check;
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, error.message, field) : error;
  }
}
