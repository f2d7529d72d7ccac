import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

/** What an orchestrator asks for. */
export interface Readiness {
  readonly ready: boolean;
  readonly database: boolean;
  readonly migrations: boolean;
  readonly slack: boolean;
  /** Absent before the program has begun. */
  readonly health?: Health;
}

/** Moments are ISO strings, and null where there is nothing to tell. */
export interface Health {
  /** Since when Slack has answered no call. */
  readonly slackAwaySince: string | null;
  /** Until when Slack asked for a pause with some method. */
  readonly slackPausedUntil: string | null;
  readonly databaseAwaySince: string | null;
  /** Null while the database is away. */
  readonly queue: QueueDepth | null;
  /** Null over HTTP. */
  readonly sockets: { readonly inUse: number; readonly most: number } | null;
}

export interface QueueDepth {
  readonly waiting: number;
  readonly oldestWaitingSeconds: number;
  /** What waits behind a room that was given up. */
  readonly held: number;
  readonly setAside: number;
}

/** What lies behind the front door. */
export interface Doors {
  /** 'local' for the workspace on this machine. */
  readonly workspace: 'local' | 'slack';
  readiness(): Promise<Readiness>;
  readonly slackEventsPath: string;
  /** When Slack delivers over HTTP. */
  slackEvents(): RequestListener | undefined;
  /** Everything else: the local workspace, when there is one. */
  otherwise(): RequestListener | undefined;
}

/** The process's one HTTP server. */
export function frontDoor(doors: Doors): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/healthz') return answer(response, 200, { alive: true });
    if (path === '/readyz') return void answerReadiness(doors, response);
    const listener = path === doors.slackEventsPath ? doors.slackEvents() : doors.otherwise();
    if (listener) return listener(request, response);
    answer(response, 404, { error: 'There is nothing here.' });
  });
}

async function answerReadiness(doors: Doors, response: ServerResponse): Promise<void> {
  const readiness = await doors.readiness();
  const { health, ...states } = readiness;
  answer(response, readiness.ready ? 200 : 503, { ...states, workspace: doors.workspace, ...health });
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}

/** Resolves with the port. Rejects with a sentence when the port is taken. */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Set PORT to another one.`) : error),
    );
    server.listen({ port, ...(host ? { host } : {}) }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
