import type { HomeView, KnownBlock, ModalView } from '@slack/web-api';
import type { Team } from '../edge.ts';
import type { Course } from './course.ts';

/** Something that Muster can send, as Slack can judge it. */
export interface Exhibit {
  /** The function that made it. */
  readonly builder: string;
  /** The incident it was made from. */
  readonly course: string;
  readonly payload: Payload;
}

export type Payload = { readonly message: { blocks: KnownBlock[] } } | { readonly view: ModalView | HomeView };

/** What exhibits are made from. */
export interface Showing {
  readonly course: Course;
  readonly team: Team;
  readonly command: string;
  readonly now: Date;
}

export type Blocks = KnownBlock[] | { readonly blocks?: KnownBlock[] };

export function blocksOf(shown: Blocks): KnownBlock[] {
  return Array.isArray(shown) ? shown : (shown.blocks ?? []);
}
