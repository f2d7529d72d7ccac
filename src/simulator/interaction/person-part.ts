import type { PersonRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

/** What every interactive payload says of the person, the workspace and the app. */
export function interactionPart({ identity, tables }: Workspace, person: string): Record<string, unknown> {
  const known: PersonRecord | undefined = tables.people.get(person);
  const name = known?.name ?? '';
  return {
    token: identity.verificationToken,
    api_app_id: identity.appId,
    team: { id: identity.team, domain: identity.teamDomain },
    user: { id: person, username: name, name, team_id: known?.team ?? identity.team },
    enterprise: null,
    is_enterprise_install: false,
  };
}
