import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void;

/** What an orchestrator asks for. */
export interface Readiness {
  readonly ready: boolean;
  readonly database: boolean;
  readonly migrations: boolean;
  readonly slack: boolean;
}

export interface Rooms {
  /** 'local' for the workspace on this machine. */
  readonly workspace: 'local' | 'slack';
  readiness(): Promise<Readiness>;
  /** POST /slack/events, when Slack delivers over HTTP. */
  slackEvents(): RequestListener | undefined;
  /** Everything else: the local workspace, when there is one. */
  otherwise(): RequestListener | undefined;
}

/** The process's one HTTP server. */
export function frontDoor(rooms: Rooms): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/healthz') return answer(response, 200, { alive: true });
    if (path === '/readyz') return void answerReadiness(rooms, response);
    const room = path === '/slack/events' ? rooms.slackEvents() : rooms.otherwise();
    if (room) return room(request, response);
    answer(response, 404, { error: 'There is nothing here.' });
  });
}

async function answerReadiness(rooms: Rooms, response: ServerResponse): Promise<void> {
  const readiness = await rooms.readiness();
  answer(response, readiness.ready ? 200 : 503, { ...readiness, workspace: rooms.workspace });
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
