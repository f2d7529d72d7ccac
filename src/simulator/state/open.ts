import { faultBox } from '../faults/fault-box.ts';
import type { Manifest } from '../manifest.ts';
import { seeded } from '../seed/seed.ts';
import type { Timing } from '../timing.ts';
import { rateLimits } from '../web-api/rate-limits.ts';
import { wireLog } from '../wire/wire-log.ts';
import { clock } from './clock.ts';
import { ephemerals } from './ephemerals.ts';
import { fileBytes } from './file-bytes.ts';
import { fileJournal, memoryJournal } from './journal.ts';
import { latenesses } from './latenesses.ts';
import { occurrences } from './occurrences.ts';
import { openViews } from './open-views.ts';
import { responseUrls } from './response-urls.ts';
import { suggestions } from './suggestions.ts';
import { openTables } from './tables.ts';
import { tickets } from './tickets.ts';
import { triggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

interface StateOptions {
  readonly url: string;
  readonly dataDir: string | null;
  readonly manifest: Manifest;
  readonly timing: Timing;
  readonly rateLimits: boolean;
}

/** The workspace as it was left, or a fresh one. */
export function openState({ url, dataDir, manifest, timing, rateLimits: limited }: StateOptions): Workspace {
  const tables = openTables(dataDir === null ? memoryJournal() : fileJournal(dataDir));
  const time = clock();
  for (const { ts } of tables.messages.all()) time.startAfter(ts);
  const identity = seeded(tables, manifest, time);
  const happened = occurrences();
  const faults = faultBox(limited, () => happened.announce({ type: 'faults-changed' }));
  const { botToken, appToken, signingSecret, verificationToken } = identity;
  return {
    url,
    identity,
    manifest,
    timing,
    tables,
    bytes: fileBytes(dataDir),
    clock: time,
    occurrences: happened,
    openViews: openViews(),
    triggers: triggers(time, timing.triggerLife),
    responseUrls: responseUrls(url, time, timing.responseUrlLife),
    ephemerals: ephemerals(),
    suggestions: suggestions(),
    latenesses: latenesses(),
    wire: wireLog([botToken, appToken, signingSecret, verificationToken]),
    faults,
    rateLimits: rateLimits(() => faults.rateLimited),
    uploadTickets: tickets<string>(),
    socketTickets: tickets<'socket'>(),
  };
}
