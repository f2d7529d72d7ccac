import type { Workspace } from '../state/workspace.ts';
import type { Delivery } from './courier.ts';

/** The first word on a socket. */
export function hello({ identity, timing }: Workspace, connections: number): Record<string, unknown> {
  const seconds = Math.round(timing.connectionLife / 1_000);
  return {
    type: 'hello',
    num_connections: connections,
    debug_info: { host: 'local', build_number: 1, approximate_connection_time: seconds },
    connection_info: { app_id: identity.appId },
  };
}

/** A payload as it goes through a socket. */
export function envelope(id: string, { kind, payload, retry }: Delivery): Record<string, unknown> {
  const answerable =
    kind === 'slash_commands' || payload.type === 'view_submission' || payload.type === 'block_suggestion';
  const attempts = { retry_attempt: retry?.attempt ?? 0, retry_reason: retry?.reason ?? '' };
  return {
    envelope_id: id,
    type: kind,
    payload,
    accepts_response_payload: answerable,
    ...(kind === 'events_api' ? attempts : {}),
  };
}
