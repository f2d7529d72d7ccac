import type { Resolution } from './incident.ts';

/** How a response ends, and what becomes of its review. */
export type EndingEvent =
  | {
      readonly type: 'response-ended';
      readonly reviewDueAt: Date;
      /** When a review that is still missing is told of. */
      readonly remindAt?: Date;
      readonly words: { readonly summary: string };
    }
  | {
      readonly type: 'closed';
      readonly resolution: Resolution;
      readonly duplicateOf: number | null;
      readonly words: { readonly summary: string };
    }
  | { readonly type: 'review-drafted'; readonly messages: number; readonly masked: number; readonly gaps: number }
  | { readonly type: 'review-published' }
  | { readonly type: 'review-skipped'; readonly words: { readonly reason: string } };
