import type { Workspace } from '../state/workspace.ts';

export type TokenKind = 'bot' | 'app';

/** One call of a Web API method as the method sees it. */
export interface Call {
  readonly workspace: Workspace;
  /** Who calls: the app's bot. */
  readonly bot: string;
}
