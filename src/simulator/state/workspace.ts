import type { FaultSource, Faults } from '../faults/faults.ts';
import type { Manifest } from '../manifest.ts';
import type { Timing } from '../timing.ts';
import type { RateLimits } from '../web-api/rate-limits.ts';
import type { WireLog } from '../wire/wire-log.ts';
import type { Clock } from './clock.ts';
import type { Ephemerals } from './ephemerals.ts';
import type { FileBytes } from './file-bytes.ts';
import type { Latenesses } from './latenesses.ts';
import type { Occurrences } from './occurrences.ts';
import type { OpenViews } from './open-views.ts';
import type { WorkspaceRecord } from './records.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Suggestions } from './suggestions.ts';
import type { Tables } from './tables.ts';
import type { Tickets } from './tickets.ts';
import type { Triggers } from './triggers.ts';

/** All there is to know about the workspace at this moment. */
export interface Workspace {
  /** 'http://127.0.0.1:3000', without a slash at the end. */
  readonly url: string;
  readonly identity: WorkspaceRecord;
  readonly manifest: Manifest;
  readonly timing: Timing;
  readonly tables: Tables;
  readonly bytes: FileBytes;
  readonly clock: Clock;
  readonly occurrences: Occurrences;
  readonly openViews: OpenViews;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly ephemerals: Ephemerals;
  readonly suggestions: Suggestions;
  readonly latenesses: Latenesses;
  readonly wire: WireLog;
  readonly faults: Faults & FaultSource;
  readonly rateLimits: RateLimits;
  /** For the bytes of a file, by its id. */
  readonly uploadTickets: Tickets<string>;
  /** For a Socket Mode connection. */
  readonly socketTickets: Tickets<'socket'>;
}

export function hasScope(workspace: Workspace, scope: string): boolean {
  return workspace.manifest.oauth_config.scopes.bot.includes(scope);
}
