import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { troubleInWords } from './faults/words.ts';
import type { WireRecord } from './protocol.ts';
import type { Workspace } from './state/workspace.ts';

/** Routes that need the connection itself, to cut it. */
export type OverHttp = { Bindings: HttpBindings };

/** What the app asked for, as the wire shows it; faults know it by its name. */
export interface Asked {
  readonly kind: Extract<WireRecord['kind'], 'web-api' | 'file' | 'response-url'>;
  readonly name: string;
  readonly request: unknown;
}

export interface Answered {
  readonly response: Response;
  /** What the wire shows of it. */
  readonly shown: unknown;
  readonly error: string | null;
}

/** Lets a request of the app through, seen on the wire, or lets it run into the trouble that was ordered for it. */
export async function passage(
  workspace: Workspace,
  context: Context<OverHttp>,
  asked: Asked,
  carryOut: () => Promise<Answered>,
): Promise<Response> {
  const { socket } = context.env.incoming;
  const { delay, trouble } = workspace.faults.onArrival(asked.name);
  const fault = troubleInWords(delay, trouble);
  const entry = workspace.wire.begin({ direction: 'from-app', via: 'http', ...asked, fault });
  if (delay > 0) await wait(delay, undefined, { ref: false });
  switch (trouble?.kind) {
    case 'rate-limit':
      entry.settle({ error: 'ratelimited', httpStatus: 429, response: REFUSED });
      return tooMany(trouble.retryAfter);
    case 'fail':
      entry.settle({ error: 'http_error', httpStatus: trouble.status });
      return new Response('This call was told to fail.', { status: trouble.status });
    case 'cut':
      socket.destroy();
      entry.settle({ error: 'connection_cut' });
      return new Response();
    case 'no-answer':
      if (!socket.destroyed) await once(socket, 'close');
      entry.settle({ error: 'no_answer' });
      return new Response();
  }
  const { response, shown, error } = await carryOut();
  entry.settle({ error, httpStatus: response.status, response: shown });
  if (trouble?.kind === 'lose-response') socket.destroy();
  return response;
}

const REFUSED = { ok: false, error: 'ratelimited' };

export function tooMany(retryAfterSeconds: number): Response {
  return Response.json(REFUSED, { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } });
}
