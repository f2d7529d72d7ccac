import type { Courier } from '../delivery/courier.ts';
import type { Workspace } from '../state/workspace.ts';

/** What using the app needs: the workspace, and the way to the app. */
export interface Interactions {
  readonly workspace: Workspace;
  readonly courier: Courier;
}
