import { secret } from '../state/ids.ts';
import type { Workspace } from '../state/workspace.ts';
import type { EventNotice } from './notice.ts';

/** Wraps an event as the Events API does; the id stays the same over all attempts. */
export function eventEnvelope(
  { identity, clock }: Workspace,
  { event, channel }: EventNotice,
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
    is_ext_shared_channel: (channel?.sharedWith.length ?? 0) > 0,
    event_context: `4-${secret(24)}`,
  };
}
