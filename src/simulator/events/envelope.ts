import { secret } from '../state/ids.ts';
import type { Workspace } from '../state/workspace.ts';

/** Wraps an event as the Events API does; the id stays the same over all attempts. */
export function eventEnvelope(
  { identity, clock }: Workspace,
  event: Record<string, unknown>,
): Record<string, unknown> & { event_id: string } {
  return {
    token: identity.verificationToken,
    team_id: identity.team,
    context_team_id: identity.team,
    context_enterprise_id: null,
    api_app_id: identity.appId,
    event,
    type: 'event_callback',
    event_id: `Ev${secret(5).toUpperCase()}`,
    event_time: clock.seconds(),
    authorizations: [
      {
        enterprise_id: null,
        team_id: identity.team,
        user_id: identity.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${secret(24)}`,
  };
}
