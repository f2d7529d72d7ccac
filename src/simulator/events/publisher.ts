import { setTimeout as wait } from 'node:timers/promises';
import { attempts } from '../delivery/attempts.ts';
import type { Courier, Receipt } from '../delivery/courier.ts';
import type { Workspace } from '../state/workspace.ts';
import { eventConcern } from './concern.ts';
import { eventEnvelope } from './envelope.ts';
import type { EventNotice } from './notice.ts';
import { noticesOf } from './notices.ts';

/** Slack's words for why an event comes again. */
const REASONS: Record<string, string> = {
  operation_timeout: 'timeout',
  http_client_error: 'http_error',
  http_service_error: 'http_error',
};

/** Tells the app what it subscribed to, again when it does not acknowledge, until the workspace closes. */
export function publishEvents(workspace: Workspace, courier: Courier, closing: AbortSignal): void {
  const subscribed = new Set(workspace.manifest.settings.event_subscriptions.bot_events);
  const { botUserId } = workspace.identity;
  const concerns = ({ subscription, channel }: EventNotice): boolean =>
    subscribed.has(subscription) && (channel === null || channel.members.includes(botUserId));

  workspace.occurrences.listen((occurrence) => {
    for (const notice of noticesOf(workspace, occurrence)) {
      if (concerns(notice)) void deliver(workspace, courier, notice, closing);
    }
  });
}

async function deliver(
  workspace: Workspace,
  courier: Courier,
  notice: EventNotice,
  closing: AbortSignal,
): Promise<void> {
  const payload = eventEnvelope(workspace, notice);
  const attempt = attempts(workspace, courier, eventConcern(notice.event));
  let receipt: Receipt = await attempt({ kind: 'events_api', payload });
  for (const [at, delay] of workspace.timing.eventRetries.entries()) {
    if (receipt.ok || receipt.final || !(await waited(delay, closing))) return;
    const reason = REASONS[receipt.error] ?? 'connection_failed';
    receipt = await attempt({ kind: 'events_api', payload, retry: { attempt: at + 1, reason } });
  }
}

async function waited(delay: number, closing: AbortSignal): Promise<boolean> {
  try {
    await wait(delay, undefined, { signal: closing, ref: false });
    return true;
  } catch {
    return false;
  }
}
