import { attempts, type Concern } from '../delivery/attempts.ts';
import type { Interactions } from './interactions.ts';
import { CONNECTION_TROUBLE, Trouble } from './trouble.ts';

/** Brings an interactive payload to the app; resolves with what it was acknowledged with. */
export async function deliverInteraction(
  { workspace, courier }: Interactions,
  concern: Concern,
  payload: Record<string, unknown>,
): Promise<unknown> {
  if (!workspace.manifest.settings.interactivity.is_enabled) {
    throw new Trouble('This app is not configured to handle interactive responses.');
  }
  const receipt = await attempts(workspace, courier, concern)({ kind: 'interactive', payload });
  if (!receipt.ok) throw new Trouble(CONNECTION_TROUBLE);
  return receipt.payload;
}
