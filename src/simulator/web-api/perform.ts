import { ZodError } from 'zod';
import { complaints } from '../blocks/complaints.ts';
import { explained, RateLimited, SlackError } from '../slack-error.ts';
import { hasScope, type Workspace } from '../state/workspace.ts';
import type { TokenKind } from './call.ts';
import { missingScope } from './channel-scopes.ts';
import type { Method } from './method.ts';
import { methods } from './methods.ts';
import type { ApiRequest } from './request.ts';

export type ApiAnswer = Record<string, unknown> & { ok: boolean };

/** Carries out one call, in the order in which Slack refuses: method, token, rate, scope, arguments, and then the matter itself. */
export async function perform(workspace: Workspace, name: string, request: ApiRequest): Promise<ApiAnswer> {
  try {
    const found = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!found) throw new SlackError('unknown_method', { req_method: name });
    checkToken(workspace, found, request.token);
    workspace.rateLimits.call(name);
    checkScope(workspace, found);
    checkTeam(workspace, name, request.args.team_id);
    const call = { workspace, bot: workspace.identity.botUserId };
    return { ok: true, ...(await found.run(request.args, call)) };
  } catch (error) {
    return refusal(error);
  }
}

export const acceptedScopes = (name: string): readonly string[] => methods[name]?.scopes ?? [];

function checkToken(workspace: Workspace, { token }: Method, given: string | null): void {
  if (token === null) return;
  if (!given) throw new SlackError('not_authed');
  const kind = tokenKind(workspace, given);
  if (!kind) throw new SlackError('invalid_auth');
  if (kind !== token) throw new SlackError('not_allowed_token_type');
}

function tokenKind({ identity }: Workspace, given: string): TokenKind | null {
  if (given === identity.botToken) return 'bot';
  return given === identity.appToken ? 'app' : null;
}

function checkScope(workspace: Workspace, { scopes }: Method): void {
  if (scopes.length > 0 && !scopes.some((scope) => hasScope(workspace, scope))) throw missingScope(workspace, scopes);
}

/** An app in one workspace may name that one only. */
function checkTeam({ identity }: Workspace, method: string, team: unknown): void {
  if (!team || team === identity.team) return;
  throw new SlackError(method.startsWith('usergroups.') ? 'invalid_team' : 'team_not_found');
}

function refusal(error: unknown): ApiAnswer {
  if (error instanceof RateLimited) throw error;
  if (error instanceof ZodError) return refusal(explained('invalid_arguments', complaints(error, '')));
  if (error instanceof SlackError) return { ok: false, error: error.code, ...error.details };
  throw error;
}
