import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const faultKinds = ['killed before', 'killed after', 'response lost', '429', '500', 'no answer'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** The n-th call of a method since the proxy was told to watch. */
export interface Call {
  /** A method of the Web API, or 'upload'. */
  readonly method: string;
  readonly nth: number;
}

interface Armed extends Call {
  readonly kind: FaultKind;
  kill(): Promise<unknown>;
  strike(): void;
}

export interface CallProxy {
  /** Ends in '/', for SLACK_API_URL. */
  readonly apiUrl: string;
  /** Begins to count calls anew, and forgets what was armed. */
  watch(): void;
  /** What was called since, in order of arrival. */
  readonly calls: readonly Call[];
  /** From now on the method, or '*' for all of them, answers with this error of Slack's. */
  refuse(method: string, error: string): void;
  /** Nothing is refused any more. */
  relent(): void;
  /** What was armed and did not strike yet never will. */
  disarm(): void;
  /** Resolves when the call has come and its fault has been done to it. */
  arm(call: Call, kind: FaultKind, kill: () => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

/** Stands between the program and the workspace, and does to one call what networks and crashes do. */
export async function startCallProxy(workspaceUrl: string, socketUrl?: string): Promise<CallProxy> {
  const { host, port } = new URL(workspaceUrl);
  const refusals = new Map<string, string>();
  let calls: Call[] = [];
  let armed: Armed | undefined;
  const server = createServer((incoming, response) => {
    void serve(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(incoming);
    const call = counted(methodOf(incoming));
    const refusal = refusals.get(call.method) ?? refusals.get('*');
    if (refusal) return relay(response, refusing(refusal));
    const fault = armed?.method === call.method && armed.nth === call.nth ? armed : undefined;
    if (!fault) return relay(response, await forward(incoming, body));
    armed = undefined;
    await inflict(fault, response, () => forward(incoming, body));
    fault.strike();
  }

  function counted(method: string): Call {
    const call = { method, nth: calls.filter((each) => each.method === method).length + 1 };
    calls.push(call);
    return call;
  }

  function forward(incoming: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { method = 'GET', url: path = '/', headers } = incoming;
      const outgoing = request({ host: '127.0.0.1', port, method, path, headers }, async (answer) => {
        const answered = await bytesOf(answer).catch(reject);
        if (answered) resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: answered });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  /** Files are sent by way of the proxy too. */
  function relay(response: ServerResponse, { status, headers, body }: Answer): void {
    const text = body
      .toString('utf8')
      .replaceAll(`${workspaceUrl}/upload/`, `${url}/upload/`)
      .replaceAll(`ws://${host}`, socketUrl ?? `ws://${host}`);
    const { 'transfer-encoding': _, 'content-length': __, ...rest } = headers;
    const own = Buffer.from(text, 'utf8');
    response.writeHead(status, { ...rest, 'content-length': own.byteLength });
    response.end(own);
  }

  return {
    apiUrl: `${url}/api/`,
    watch() {
      calls = [];
      armed = undefined;
    },
    get calls() {
      return calls;
    },
    refuse(method, error) {
      refusals.set(method, error);
    },
    relent() {
      refusals.clear();
    },
    disarm() {
      armed = undefined;
    },
    arm(call, kind, kill) {
      return new Promise((strike) => {
        armed = { ...call, kind, kill, strike };
      });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function refusing(error: string): Answer {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { status: 200, headers, body: Buffer.from(JSON.stringify({ ok: false, error })) };
}

async function inflict(fault: Armed, response: ServerResponse, forward: () => Promise<unknown>): Promise<void> {
  switch (fault.kind) {
    case 'killed before':
      await fault.kill();
      response.destroy();
      return;
    case 'killed after':
      await forward();
      await fault.kill();
      response.destroy();
      return;
    case 'response lost':
      await forward();
      response.destroy();
      return;
    case '429':
      response.writeHead(429, { 'retry-after': '1' });
      response.end();
      return;
    case '500':
      response.writeHead(500);
      response.end();
      return;
    case 'no answer':
      await new Promise((hungUp) => response.once('close', hungUp));
  }
}

function methodOf({ url = '/' }: IncomingMessage): string {
  const [path = ''] = url.split('?');
  return path.startsWith('/api/') ? path.slice('/api/'.length) : 'upload';
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
