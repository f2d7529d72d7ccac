import type { AdministratorDeed, Channel, WorkspaceState } from '../../protocol.ts';

export interface Offer {
  text: string;
  deed: AdministratorDeed;
  /** What is asked before it is done. */
  warning?: string;
}

/** What an administrator can do to a channel as it is now. */
export function offersFor(workspace: WorkspaceState, channel: Channel): Offer[] {
  if (channel.general) return [];
  const deletion: Offer = {
    text: 'Delete for good',
    deed: { to: 'delete' },
    warning: `#${channel.name} and all that was said in it will be gone.`,
  };
  if (channel.archived) return [{ text: 'Unarchive', deed: { to: 'unarchive' } }, deletion];
  const { app } = workspace;
  return [
    ...organisationsOf(workspace).map(({ team, name }): Offer => {
      const shared = channel.sharedWith?.includes(team);
      return shared
        ? { text: `Stop sharing with ${name}`, deed: { to: 'unshare', organisation: team } }
        : { text: `Share with ${name}`, deed: { to: 'share', organisation: team } };
    }),
    ...(channel.members.includes(app.botUserId)
      ? [{ text: `Remove ${app.name}`, deed: { to: 'remove', person: app.botUserId } } satisfies Offer]
      : []),
    { text: 'Archive', deed: { to: 'archive' } },
    channel.kind === 'private'
      ? {
          text: 'Make public',
          deed: { to: 'make-public' },
          warning: `Everyone in ${workspace.team.name} will see #${channel.name}, with all that was said in it.`,
        }
      : { text: 'Make private', deed: { to: 'make-private' } },
    deletion,
  ];
}

/** Other organisations, called by the domain of their people's addresses. */
function organisationsOf({ people }: WorkspaceState): { team: string; name: string }[] {
  const names = new Map<string, string>();
  for (const { team, email } of people) if (team) names.set(team, email.split('@')[1] ?? team);
  return [...names].map(([team, name]) => ({ team, name }));
}
