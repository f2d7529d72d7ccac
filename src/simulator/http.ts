import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { FaultSource } from './faults.ts';
import { handedOutAddresses } from './handed-out.ts';
import type { Interactions } from './interaction/interactions.ts';
import { isFromElsewhere, isLoopbackHost } from './loopback.ts';
import { screenApi } from './screen-api/routes.ts';
import { screenFiles } from './screen-files.ts';
import { webApi } from './web-api/routes.ts';

/** Everything the workspace answers over HTTP, to the app and to the screen. */
export function httpFace(interactions: Interactions, faults: FaultSource, screenDir: string): Hono<Env> {
  const face = new Hono<Env>();
  face.use('*', async (context, next) => {
    const { host, origin } = context.env.incoming.headers;
    if (!isLoopbackHost(host)) return context.text('The local workspace answers on this machine only.\n', 403);
    if (isFromElsewhere({ host, origin })) return context.text('Other pages may not use the local workspace.\n', 403);
    return next();
  });
  face.onError((error, context) => {
    if (error instanceof HTTPException) return context.text(`${error.message}\n`, error.status);
    process.emitWarning(error);
    return context.json({ ok: false, error: 'internal_error' }, 500);
  });
  face.route('/', webApi(interactions.workspace, faults));
  face.route('/', handedOutAddresses(interactions.workspace));
  face.route('/', screenApi(interactions));
  face.route('/', screenFiles(screenDir));
  return face;
}

type Env = { Bindings: HttpBindings };
