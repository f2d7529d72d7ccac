import { Hono } from 'hono';
import { respond } from './interaction/respond.ts';
import { type Answered, type OverHttp, passage, tooMany } from './passage.ts';
import { RateLimited, SlackError } from './slack-error.ts';
import type { Workspace } from './state/workspace.ts';
import { fileVisible } from './web-api/file-methods.ts';

/** Addresses that Slack hands out to the app: for uploads, for private files, for answers. */
export function handedOutAddresses(workspace: Workspace): Hono<OverHttp> {
  const routes = new Hono<OverHttp>();

  routes.post('/upload/v1/:ticket', async (context) => {
    const bytes = await uploadedBytes(context.req.raw);
    const asked = { kind: 'file', name: 'upload', request: { bytes: bytes.length } } as const;
    return passage(workspace, context, asked, async () => {
      const id = workspace.uploadTickets.redeem(context.req.param('ticket'));
      const file = id ? workspace.tables.files.get(id) : undefined;
      if (!file) return refused('This address takes no file any more.', 404);
      if (bytes.length !== file.size) return refused(`${file.size} bytes were announced.`, 400);
      await workspace.bytes.write(file.id, bytes);
      workspace.tables.files.put({ ...file, state: 'uploaded' });
      const shown = `OK - ${bytes.length}`;
      return { response: context.text(shown), shown, error: null };
    });
  });

  routes.get('/files-pri/:file/*', async (context) => {
    const { identity, tables } = workspace;
    const authorized = context.req.header('authorization') === `Bearer ${identity.botToken}`;
    const readable = authorized && workspace.manifest.oauth_config.scopes.bot.includes('files:read');
    if (!readable) return context.redirect(`${workspace.url}/`);
    const file = tables.files.get(context.req.param('file').replace(`${identity.team}-`, ''));
    const asked = { kind: 'file', name: 'download', request: { file: file?.id ?? null } } as const;
    return passage(workspace, context, asked, async () => {
      const mayRead = file && fileVisible({ workspace, bot: identity.botUserId }, file);
      const content = mayRead && file.state !== 'deleted' ? await workspace.bytes.read(file.id) : null;
      if (!file || !content) return refused('There is no such file.', 404);
      const headers = { 'content-type': file.mimetype, 'x-content-type-options': 'nosniff' };
      return { response: context.body(content, 200, headers), shown: { bytes: content.length }, error: null };
    });
  });

  routes.post('/response/:id', async (context) => {
    const body: unknown = await context.req.json().catch(() => undefined);
    const asked = { kind: 'response-url', name: 'response_url', request: body } as const;
    return passage(workspace, context, asked, async () => {
      try {
        if (body === undefined) throw new SlackError('invalid_payload');
        respond(workspace, workspace.responseUrls.redeem(context.req.param('id')), body);
        return { response: context.json({ ok: true }), shown: { ok: true }, error: null };
      } catch (error) {
        if (!(error instanceof SlackError)) throw error;
        if (error instanceof RateLimited) {
          const shown = { ok: false, error: error.code };
          return { response: tooMany(error.retryAfterSeconds), shown, error: error.code };
        }
        const shown = { ok: false, error: error.code };
        return { response: context.json(shown, statusOf(error)), shown, error: error.code };
      }
    });
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

function refused(sentence: string, status: number): Answered {
  return { response: new Response(sentence, { status }), shown: sentence, error: `http_${status}` };
}

function statusOf({ code }: SlackError): 400 | 404 {
  return code === 'used_url' || code === 'expired_url' ? 404 : 400;
}
