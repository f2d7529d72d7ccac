import { SlackError } from '../slack-error.ts';
import type { ChannelRecord } from '../state/records.ts';
import { hasScope, type Workspace } from '../state/workspace.ts';

type ByKind = Readonly<Record<ChannelRecord['kind'], readonly string[]>>;

/** Which scopes open an operation for a channel of each kind; any one is enough. */
export const READ: ByKind = { public: ['channels:read'], private: ['groups:read'], dm: ['im:read'] };
export const HISTORY: ByKind = { public: ['channels:history'], private: ['groups:history'], dm: ['im:history'] };
export const MANAGE: ByKind = { public: ['channels:manage'], private: ['groups:write'], dm: ['im:write'] };
export const INVITE: ByKind = {
  public: ['channels:manage', 'channels:write.invites'],
  private: ['groups:write', 'groups:write.invites'],
  dm: ['im:write'],
};
export const TOPIC: ByKind = {
  public: ['channels:manage', 'channels:write.topic'],
  private: ['groups:write', 'groups:write.topic'],
  dm: ['im:write', 'im:write.topic'],
};

export const anyOf = (scopes: ByKind): string[] => [...scopes.public, ...scopes.private, ...scopes.dm];

/** A method open for one kind of channel is not open for the others. */
export function requireScope(workspace: Workspace, scopes: ByKind, kind: ChannelRecord['kind']): void {
  const needed = scopes[kind];
  if (!needed.some((scope) => hasScope(workspace, scope))) throw missingScope(workspace, needed);
}

export function missingScope(workspace: Workspace, needed: readonly string[]): SlackError {
  const provided = workspace.manifest.oauth_config.scopes.bot.join(',');
  return new SlackError('missing_scope', { needed: needed.join(','), provided });
}
