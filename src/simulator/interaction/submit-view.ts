import { z } from 'zod';
import { checkedView } from '../blocks/check.ts';
import { attempts, type Concern } from '../delivery/attempts.ts';
import { viewShape } from '../shapes/view.ts';
import { SlackError } from '../slack-error.ts';
import { completeState, incomplete, type Values } from '../state/input-state.ts';
import type { ViewRecord } from '../state/records.ts';
import { closeStack, closeView, pushOnto, updateView } from '../state/views.ts';
import type { Workspace } from '../state/workspace.ts';
import { deliverInteraction } from './deliver.ts';
import type { Interactions } from './interactions.ts';
import { interactionPart } from './person-part.ts';
import { CONNECTION_TROUBLE, Trouble } from './trouble.ts';
import { viewOf } from './use-element.ts';
import { viewResponseUrls } from './view-response-urls.ts';

const acknowledgement = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string().min(1)) }),
  z.object({ response_action: z.literal('update'), view: z.unknown() }),
  z.object({ response_action: z.literal('push'), view: z.unknown() }),
  z.object({ response_action: z.literal('clear') }),
]);

/** Submits a modal; the answer holds errors by block_id, none when it was taken. */
export async function submitView(
  interactions: Interactions,
  person: string,
  id: string,
  given: Values,
): Promise<Record<string, string>> {
  const { workspace } = interactions;
  const open = viewOf(interactions, person, id);
  if (open.type !== 'modal' || !open.submit) throw new Trouble(CONNECTION_TROUBLE);
  const view = { ...open, state: completeState(open.blocks, given) };
  workspace.openViews.put(view);
  const missing = incomplete(view.blocks, view.state);
  if (Object.keys(missing).length > 0) return missing;
  const acknowledged = await deliverInteraction(interactions, concernOf(view, 'submission'), {
    type: 'view_submission',
    ...interactionPart(workspace, person),
    trigger_id: workspace.triggers.issue({ person, view: view.id }),
    view: viewShape(workspace, view),
    response_urls: viewResponseUrls(workspace, view),
  });
  return followed(workspace, view, acknowledged);
}

/** Closes a modal by its X, and tells the app where it asked for that. */
export async function leaveView(interactions: Interactions, person: string, id: string): Promise<void> {
  const { workspace, courier } = interactions;
  const view = viewOf(interactions, person, id);
  if (view.type === 'home') return;
  if (view.clearOnClose) closeStack(workspace, view);
  else closeView(workspace, view);
  if (!view.notifyOnClose) return;
  const payload = {
    type: 'view_closed',
    ...interactionPart(workspace, person),
    view: viewShape(workspace, view),
    is_cleared: view.clearOnClose,
  };
  await attempts(workspace, courier, concernOf(view, 'closing'))({ kind: 'interactive', payload });
}

function concernOf({ callbackId: name, person, id }: ViewRecord, what: Concern['what']): Concern {
  return { what, name, person, place: null, view: id };
}

function followed(workspace: Workspace, view: ViewRecord, payload: unknown): Record<string, string> {
  const parsed = acknowledgement.safeParse(payload);
  const silent = typeof payload !== 'object' || payload === null || !('response_action' in payload);
  if (!parsed.success && !silent) throw new Trouble(CONNECTION_TROUBLE);
  const now = workspace.openViews.get(view.id);
  if (!now) return {};
  try {
    return parsed.success ? carriedOut(workspace, now, parsed.data) : closed(workspace, now);
  } catch (error) {
    if (error instanceof SlackError) throw new Trouble(CONNECTION_TROUBLE);
    throw error;
  }
}

function carriedOut(workspace: Workspace, view: ViewRecord, answer: z.infer<typeof acknowledgement>) {
  switch (answer.response_action) {
    case 'errors': {
      const inputs = new Set(view.blocks.filter(({ type }) => type === 'input').map((block) => block.block_id));
      if (Object.keys(answer.errors).some((id) => !inputs.has(id))) throw new Trouble(CONNECTION_TROUBLE);
      return answer.errors;
    }
    case 'update':
      updateView(workspace, view, checkedView(workspace, answer.view, 'modal'));
      return {};
    case 'push':
      pushOnto(workspace, view, checkedView(workspace, answer.view, 'modal'));
      return {};
    case 'clear':
      closeStack(workspace, view);
      return {};
  }
}

function closed(workspace: Workspace, view: ViewRecord): Record<string, string> {
  closeView(workspace, view);
  return {};
}
