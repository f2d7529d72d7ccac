import { Hono } from 'hono';
import { respond } from './interaction/respond.ts';
import { SlackError } from './slack-error.ts';
import type { Workspace } from './state/workspace.ts';
import { fileVisible } from './web-api/file-methods.ts';

/** Addresses that Slack hands out to the app: for uploads, for private files, for answers. */
export function handedOutAddresses(workspace: Workspace): Hono {
  const routes = new Hono();

  routes.post('/upload/v1/:ticket', async (context) => {
    const id = workspace.uploadTickets.redeem(context.req.param('ticket'));
    const file = id ? workspace.tables.files.get(id) : undefined;
    if (!file) return context.text('This address takes no file any more.', 404);
    const bytes = await uploadedBytes(context.req.raw);
    if (bytes.length !== file.size) return context.text(`${file.size} bytes were announced.`, 400);
    await workspace.bytes.write(file.id, bytes);
    workspace.tables.files.put({ ...file, state: 'uploaded' });
    return context.text(`OK - ${bytes.length}`);
  });

  routes.get('/files-pri/:file/*', async (context) => {
    const { identity, tables, bytes } = workspace;
    const authorized = context.req.header('authorization') === `Bearer ${identity.botToken}`;
    const file = tables.files.get(context.req.param('file').replace(`${identity.team}-`, ''));
    const readable = authorized && workspace.manifest.oauth_config.scopes.bot.includes('files:read');
    if (!readable) return context.redirect(`${workspace.url}/`);
    const content =
      file && fileVisible({ workspace, bot: identity.botUserId }, file) ? await bytes.read(file.id) : null;
    if (!file || !content) return context.text('There is no such file.', 404);
    return context.body(content, 200, { 'content-type': file.mimetype, 'x-content-type-options': 'nosniff' });
  });

  routes.post('/response/:id', async (context) => {
    try {
      respond(workspace, workspace.responseUrls.redeem(context.req.param('id')), await context.req.json());
      return context.json({ ok: true });
    } catch (error) {
      if (error instanceof SlackError) return context.json({ ok: false, error: error.code }, statusOf(error));
      if (error instanceof SyntaxError) return context.json({ ok: false, error: 'invalid_payload' }, 400);
      throw error;
    }
  });
  return routes;
}

/** Either the bytes themselves or a form whose first file they are. */
async function uploadedBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (!request.headers.get('content-type')?.startsWith('multipart/'))
    return new Uint8Array(await request.arrayBuffer());
  for (const value of (await request.formData()).values()) {
    if (typeof value !== 'string') return new Uint8Array(await value.arrayBuffer());
  }
  return new Uint8Array();
}

function statusOf({ code }: SlackError): 400 | 404 {
  return code === 'used_url' || code === 'expired_url' ? 404 : 400;
}
