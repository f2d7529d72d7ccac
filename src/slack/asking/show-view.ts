import type { ModalView, WebClient } from '@slack/web-api';
import { WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';
import { Refusal } from '../../incident/refusal.ts';

const tooLate = new Set(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id']);

/** Opens a window before whoever holds the trigger, or `over` the one that is open. Throws a Refusal when it took too long. */
export async function showView(
  web: WebClient,
  { triggerId, over = false }: { readonly triggerId: string; readonly over?: boolean },
  view: ModalView,
): Promise<void> {
  try {
    await (over ? web.views.push : web.views.open)({ trigger_id: triggerId, view });
  } catch (error) {
    if (error instanceof WebAPIRateLimitedError)
      throw new Refusal('conflict', 'Slack asked us to slow down, so nothing opened. Please try again in a moment.');
    if (!(error instanceof WebAPIPlatformError && tooLate.has(error.data.error))) throw error;
    throw new Refusal(
      'conflict',
      'Slack waits only three seconds for a form, and this one came too late. Please try again.',
    );
  }
}
