import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { SocketControl } from './delivery/socket-courier.ts';
import { handedOutAddresses } from './handed-out.ts';
import type { Interactions } from './interaction/interactions.ts';
import { isFromElsewhere, isLoopbackHost } from './loopback.ts';
import type { OverHttp } from './passage.ts';
import { screenApi } from './screen-api/routes.ts';
import { wireApi } from './screen-api/wire-routes.ts';
import { screenFiles } from './screen-files.ts';
import { webApi } from './web-api/routes.ts';

/** Everything the workspace answers over HTTP, to the app and to the screen. */
export function httpFace(interactions: Interactions, sockets: SocketControl, screenDir: string): Hono<OverHttp> {
  const face = new Hono<OverHttp>();
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
  face.route('/', webApi(interactions.workspace));
  face.route('/', handedOutAddresses(interactions.workspace));
  face.route('/', screenApi(interactions));
  face.route('/', wireApi(interactions.workspace, sockets));
  face.route('/', screenFiles(screenDir));
  return face;
}
