import type { PersonId, Visibility } from './incident.ts';

/** What a person enters to declare; everything else is the plan's. */
export interface Declaration {
  readonly title: string;
  readonly description: string;
  readonly type: string;
  readonly severity: string;
  readonly visibility: Visibility;
  readonly noticedAt: Date | null;
  readonly commander: PersonId | null;
  readonly invited: readonly PersonId[];
  /** A first try, which nobody else hears of. */
  readonly trial?: true;
}
