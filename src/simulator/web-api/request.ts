import type { HonoRequest } from 'hono';
import { z } from 'zod';
import { SlackError } from '../slack-error.ts';

export interface ApiRequest {
  readonly token: string | null;
  readonly args: Record<string, unknown>;
}

/** Arguments from the address, a form or a JSON body; the token from its header or among them. */
export async function readApiRequest(request: HonoRequest): Promise<ApiRequest> {
  const { token, ...args } = { ...request.query(), ...(request.method === 'POST' ? await readBody(request) : {}) };
  const bearer = /^Bearer (\S+)$/i.exec(request.header('authorization') ?? '')?.[1];
  return { token: bearer ?? (typeof token === 'string' ? token : null), args };
}

async function readBody(request: HonoRequest): Promise<Record<string, unknown>> {
  const type = request.header('content-type') ?? '';
  if (!type.includes('json')) return await request.parseBody();
  try {
    const body = z.record(z.string(), z.unknown()).safeParse(await request.json());
    if (body.success) return body.data;
  } catch {
    throw new SlackError('invalid_json');
  }
  throw new SlackError('json_not_object');
}
