import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Fault, FaultSource } from '../faults.ts';
import { SlackError } from '../slack-error.ts';
import type { Workspace } from '../state/workspace.ts';
import { type ApiAnswer, acceptedScopes, perform } from './perform.ts';
import { readApiRequest } from './request.ts';

type Env = { Bindings: HttpBindings };

/** The Web API over HTTP; whatever may refuse a call before it is looked at stands here. */
export function webApi(workspace: Workspace, faults: FaultSource): Hono<Env> {
  const routes = new Hono<Env>();
  routes.on(['GET', 'POST'], '/api/:method', async (context) => {
    const name = context.req.param('method');
    const fault = faults.next(name);
    if (fault && fault.kind !== 'lose-response') return refused(context, fault);
    const answer = await answerTo(workspace, name, context);
    if (fault) context.env.incoming.socket.destroy();
    context.header('x-oauth-scopes', workspace.manifest.oauth_config.scopes.bot.join(','));
    context.header('x-accepted-oauth-scopes', acceptedScopes(name).join(','));
    return context.json(answer);
  });
  return routes;
}

function refused(context: Context, fault: Exclude<Fault, { kind: 'lose-response' }>): Response {
  if (fault.kind === 'fail') return new Response('This call was told to fail.', { status: fault.status });
  context.header('retry-after', String(fault.retryAfter));
  return context.json({ ok: false, error: 'ratelimited' }, 429);
}

async function answerTo(workspace: Workspace, name: string, context: Context): Promise<ApiAnswer> {
  try {
    return await perform(workspace, name, await readApiRequest(context.req));
  } catch (error) {
    if (error instanceof SlackError) return { ok: false, error: error.code };
    throw error;
  }
}
