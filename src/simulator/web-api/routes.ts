import { Hono } from 'hono';
import { type OverHttp, passage, tooMany } from '../passage.ts';
import { RateLimited, SlackError } from '../slack-error.ts';
import type { Workspace } from '../state/workspace.ts';
import { type ApiAnswer, acceptedScopes, perform } from './perform.ts';
import { type ApiRequest, readApiRequest } from './request.ts';

/** The Web API over HTTP. */
export function webApi(workspace: Workspace): Hono<OverHttp> {
  const routes = new Hono<OverHttp>();
  routes.on(['GET', 'POST'], '/api/:method', async (context) => {
    const name = context.req.param('method');
    const request = await readApiRequest(context.req).catch(unreadable);
    const { args } = request instanceof SlackError ? {} : request;
    return passage(workspace, context, { kind: 'web-api', name, request: args }, async () => {
      try {
        const answer = await answerTo(workspace, name, request);
        context.header('x-oauth-scopes', workspace.manifest.oauth_config.scopes.bot.join(','));
        context.header('x-accepted-oauth-scopes', acceptedScopes(name).join(','));
        return { response: context.json(answer), shown: answer, error: answer.ok ? null : String(answer.error) };
      } catch (error) {
        if (!(error instanceof RateLimited)) throw error;
        const shown = { ok: false, error: error.code };
        return { response: tooMany(error.retryAfterSeconds), shown, error: error.code };
      }
    });
  });
  return routes;
}

async function answerTo(workspace: Workspace, name: string, request: ApiRequest | SlackError): Promise<ApiAnswer> {
  if (request instanceof SlackError) return { ok: false, error: request.code };
  return perform(workspace, name, request);
}

function unreadable(error: unknown): SlackError {
  if (error instanceof SlackError) return error;
  throw error;
}
