import { type CheckedView, checkedView } from '../blocks/check.ts';
import { SlackError } from '../slack-error.ts';
import { newId } from './ids.ts';
import type { ViewRecord } from './records.ts';
import type { Workspace } from './workspace.ts';

const STACK = 3;

/** Puts a modal in front of the person who held the trigger. */
export function openView(workspace: Workspace, triggerId: string, given: unknown): ViewRecord {
  const content = checkedView(workspace, given, 'modal');
  checkExternalId(workspace, content);
  const { person } = workspace.triggers.redeem(triggerId);
  const id = newId('V');
  return shown(workspace, { ...contentOf(content), ...newViewOf(workspace, id, person), rootId: id, previousId: null });
}

/** Puts a modal on top of the one whose use gave the trigger. */
export function pushView(workspace: Workspace, triggerId: string, given: unknown): ViewRecord {
  const content = checkedView(workspace, given, 'modal');
  checkExternalId(workspace, content);
  const { view } = workspace.triggers.redeem(triggerId);
  const below = workspace.openViews.get(view ?? '');
  if (!below) throw new SlackError('not_found');
  return pushOnto(workspace, below, content);
}

export function pushOnto(workspace: Workspace, below: ViewRecord, content: CheckedView): ViewRecord {
  const stack = workspace.openViews.of(below.person).filter(({ rootId }) => rootId === below.rootId);
  if (stack.length >= STACK) throw new SlackError('push_limit_reached');
  const fresh = newViewOf(workspace, newId('V'), below.person);
  return shown(workspace, { ...contentOf(content), ...fresh, rootId: below.rootId, previousId: below.id });
}

/** Replaces what an open modal shows; inputs that are still there keep what was typed. */
export function updateView(workspace: Workspace, before: ViewRecord, content: CheckedView): ViewRecord {
  const view = { ...before, ...contentOf(content), hash: newHash(workspace) };
  workspace.openViews.put(view);
  workspace.occurrences.announce({ type: 'view-updated', view });
  return view;
}

export function publishHome(workspace: Workspace, person: string, given: unknown, hash: string | null): ViewRecord {
  const content = checkedView(workspace, given, 'home');
  const before = workspace.tables.homes.get(person);
  for (const other of content.external_id ? workspace.tables.homes.all() : []) {
    if (other.externalId === content.external_id && other.person !== person) {
      throw new SlackError('duplicate_external_id');
    }
  }
  if (hash !== null && before && before.hash !== hash) throw new SlackError('hash_conflict');
  const id = before?.id ?? newId('V');
  const fresh = newViewOf(workspace, id, person);
  const view = { ...contentOf(content), ...fresh, type: 'home' as const, rootId: id, previousId: null };
  workspace.tables.homes.put(view);
  workspace.occurrences.announce({ type: 'home-published', view });
  return view;
}

/** Takes one modal away, and with it whatever was stacked on it. */
export function closeView(workspace: Workspace, view: ViewRecord): void {
  for (const above of workspace.openViews.of(view.person)) {
    if (above.previousId === view.id) closeView(workspace, above);
  }
  workspace.openViews.remove(view.id);
  workspace.occurrences.announce({ type: 'view-closed', view });
}

export function closeStack(workspace: Workspace, view: ViewRecord): void {
  const root = workspace.openViews.get(view.rootId);
  closeView(workspace, root ?? view);
}

export function checkExternalId(workspace: Workspace, { external_id: given }: CheckedView, self?: ViewRecord): void {
  const other = given ? workspace.openViews.byExternalId(given) : undefined;
  if (other && other.id !== self?.id) throw new SlackError('duplicate_external_id');
}

function shown(workspace: Workspace, view: ViewRecord): ViewRecord {
  workspace.openViews.put(view);
  workspace.occurrences.announce({ type: 'view-opened', view });
  return view;
}

function newViewOf(workspace: Workspace, id: string, person: string) {
  return { id, type: 'modal' as const, person, hash: newHash(workspace), state: {} };
}

function newHash({ clock }: Workspace): string {
  return `${clock.nextTs()}.${clock.millis().toString(36)}`;
}

function contentOf(view: CheckedView) {
  return {
    blocks: view.blocks,
    callbackId: view.callback_id ?? '',
    externalId: view.external_id ?? '',
    privateMetadata: view.private_metadata ?? '',
    title: view.title ?? null,
    submit: view.submit ?? null,
    close: view.close ?? null,
    clearOnClose: view.clear_on_close ?? false,
    notifyOnClose: view.notify_on_close ?? false,
    submitDisabled: view.submit_disabled ?? false,
  };
}
