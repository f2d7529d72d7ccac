import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
};

const NOT_BUILT = 'The screen of the local workspace is not built yet: run npm run build and reload.\n';

/** dist/simulator/screen, seen from dist/simulator or from src/simulator. */
export function builtScreen(): string {
  const beside = fileURLToPath(new URL('./screen', import.meta.url));
  const isSource = existsSync(join(beside, 'main.tsx'));
  return isSource ? fileURLToPath(new URL('../../dist/simulator/screen', import.meta.url)) : beside;
}

/** The screen in the browser; message addresses lead into it. */
export function screenFiles(folder: string): Hono {
  const routes = new Hono();
  routes.get('/archives/:channel', (context) => context.redirect(`/#/${context.req.param('channel')}`));
  routes.get('/archives/:channel/:message', (context) => {
    const { channel, message } = context.req.param();
    const [, seconds, micros] = /^p(\d+)(\d{6})$/.exec(message) ?? [];
    const thread = context.req.query('thread_ts');
    return context.redirect(`/#/${channel}/${seconds}.${micros}${thread ? `?thread=${thread}` : ''}`);
  });
  routes.get('*', async (context) => {
    const file = join(folder, normalize(context.req.path === '/' ? '/index.html' : context.req.path));
    const content = await readFile(file).catch(() => null);
    if (content) {
      return context.body(new Uint8Array(content), 200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "frame-ancestors 'none'",
      });
    }
    return context.req.path === '/' ? context.text(NOT_BUILT, 503) : context.text('There is nothing here.\n', 404);
  });
  return routes;
}
