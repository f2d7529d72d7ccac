import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { z } from 'zod';
import type { SocketControl } from '../delivery/socket-courier.ts';
import { checkedSettings, checkedSocketFault } from '../faults/checked-settings.ts';
import type { Workspace } from '../state/workspace.ts';

/** What the inspector and the fault panel ask for and do. */
export function wireApi(workspace: Workspace, sockets: SocketControl): Hono {
  const routes = new Hono();
  routes.get('/screen/api/wire', (context) => context.json(workspace.wire.recent()));
  routes.get('/screen/api/faults', (context) => context.json(workspace.faults.settings()));
  routes.put('/screen/api/faults', async (context) => {
    workspace.faults.set(await bodyOf(context, checkedSettings));
    return context.json(workspace.faults.settings());
  });
  routes.post('/screen/api/sockets', async (context) => {
    const fault = await bodyOf(context, checkedSocketFault);
    if (fault.type === 'cut') sockets.cut();
    else sockets.disconnect(fault.reason);
    return context.json({});
  });
  return routes;
}

async function bodyOf<Body>(context: Context, schema: z.ZodType<Body>): Promise<Body> {
  const parsed = schema.safeParse(await context.req.json().catch(() => null));
  if (!parsed.success) throw new HTTPException(400, { message: z.prettifyError(parsed.error) });
  return parsed.data;
}
