import type { PersonRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

/** What every interactive payload says of the person, the workspace and the app. */
export function interactionPart(workspace: Workspace, person: string): Record<string, unknown> {
  return { ...shortcutPart(workspace, person), api_app_id: workspace.identity.appId };
}

/** Shortcuts do not name the app. */
export function shortcutPart({ identity, tables }: Workspace, person: string) {
  const known: PersonRecord | undefined = tables.people.get(person);
  const name = known?.name ?? '';
  return {
    token: identity.verificationToken,
    team: { id: identity.team, domain: identity.teamDomain },
    user: { id: person, username: name, name, team_id: known?.team ?? identity.team },
    enterprise: null,
    is_enterprise_install: false,
  };
}
