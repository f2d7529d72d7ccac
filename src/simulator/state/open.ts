import type { Manifest } from '../manifest.ts';
import { seeded } from '../seed/seed.ts';
import type { Timing } from '../timing.ts';
import { clock } from './clock.ts';
import { ephemerals } from './ephemerals.ts';
import { fileBytes } from './file-bytes.ts';
import { fileJournal, memoryJournal } from './journal.ts';
import { occurrences } from './occurrences.ts';
import { openViews } from './open-views.ts';
import { responseUrls } from './response-urls.ts';
import { openTables } from './tables.ts';
import { tickets } from './tickets.ts';
import { triggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

/** The workspace as it was left, or a fresh one. */
export function openState(url: string, dataDir: string | null, manifest: Manifest, timing: Timing): Workspace {
  const tables = openTables(dataDir === null ? memoryJournal() : fileJournal(dataDir));
  const time = clock();
  for (const { ts } of tables.messages.all()) time.startAfter(ts);
  return {
    url,
    identity: seeded(tables, manifest, time),
    manifest,
    timing,
    tables,
    bytes: fileBytes(dataDir),
    clock: time,
    occurrences: occurrences(),
    openViews: openViews(),
    triggers: triggers(time, timing.triggerLife),
    responseUrls: responseUrls(url, time, timing.responseUrlLife),
    ephemerals: ephemerals(),
    uploadTickets: tickets<string>(),
    socketTickets: tickets<'socket'>(),
  };
}
