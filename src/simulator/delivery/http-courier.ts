import { z } from 'zod';
import { secret } from '../state/ids.ts';
import type { Workspace } from '../state/workspace.ts';
import type { Courier, Delivery, Receipt } from './courier.ts';
import { signatureHeaders } from './signature.ts';

const JSON_TYPE = 'application/json';

/** Which statuses acknowledge: any success for an event, 200 alone for what a person waits for. */
type Taken = (status: number) => boolean;
const anySuccess: Taken = (status) => status >= 200 && status < 300;
const exactly200: Taken = (status) => status === 200;

/** Payloads as signed POSTs to the app's request URL. */
export function httpCourier(workspace: Workspace, address: string): Courier {
  let verified = false;

  const post = (body: string, type: string, retry?: Delivery['retry']): Promise<Receipt> =>
    posted(address, type === JSON_TYPE ? anySuccess : exactly200, {
      body,
      signal: AbortSignal.timeout(workspace.timing.acknowledge),
      headers: {
        'content-type': type,
        'user-agent': 'Slackbot 1.0 (local workspace)',
        ...signatureHeaders(workspace.identity.signingSecret, body, workspace.clock.seconds()),
        ...(retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {}),
      },
    });

  /** Slack sends no events to an address that has not answered its challenge. */
  const verify = async (): Promise<boolean> => {
    const challenge = secret();
    const request = { type: 'url_verification', token: workspace.identity.verificationToken, challenge };
    const entry = workspace.wire.begin({
      direction: 'to-app',
      kind: 'event',
      via: 'http',
      name: request.type,
      request,
    });
    const receipt = await post(JSON.stringify(request), JSON_TYPE);
    const answered = receipt.ok && challengeIn(receipt.payload) === challenge;
    entry.settle({ error: answered ? null : 'challenge_failed', httpStatus: receipt.httpStatus ?? null });
    return answered;
  };

  return {
    via: 'http',
    connected: true,
    async deliver({ kind, payload, retry }) {
      if (kind === 'events_api') {
        verified ||= await verify();
        if (!verified) return { ok: false, error: 'connection_failed' };
        return post(JSON.stringify(payload), JSON_TYPE, retry);
      }
      const form = kind === 'slash_commands' ? strings(payload) : { payload: JSON.stringify(payload) };
      return post(new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded');
    },
  };
}

async function posted(address: string, taken: Taken, request: RequestInit): Promise<Receipt> {
  try {
    const response = await fetch(address, { method: 'POST', redirect: 'manual', ...request });
    const text = await response.text();
    const httpStatus = response.status;
    if (taken(httpStatus)) return { ok: true, payload: parsedBody(text), httpStatus };
    const final = response.headers.get('x-slack-no-retry') === '1';
    return { ok: false, error: httpStatus >= 500 ? 'http_service_error' : 'http_client_error', httpStatus, final };
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    return { ok: false, error: late ? 'operation_timeout' : 'dispatch_failed' };
  }
}

function parsedBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function challengeIn(payload: unknown): string | undefined {
  const parsed = z.object({ challenge: z.string() }).safeParse(payload);
  return parsed.success ? parsed.data.challenge : typeof payload === 'string' ? payload : undefined;
}

const strings = (payload: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, String(value)]));
