import { WebSocket } from 'ws';
import type { Act, ActResult, Happening, ShownMessage, WorkspaceState } from '../../src/simulator/protocol.ts';

/** The screen's protocol, spoken as one person. */
export interface Connection {
  workspace(): Promise<WorkspaceState>;
  messages(channel: string, thread?: string): Promise<ShownMessage[]>;
  /** Throws the sentence that the person would read when it did not work. */
  act(act: Act): Promise<Extract<ActResult, { ok: true }>>;
  file(id: string): Promise<string>;
  close(): Promise<void>;
}

export async function connect(
  url: string,
  personId: string,
  onHappening: (happening: Happening) => void,
): Promise<Connection> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/screen/socket?person=${personId}`);
  socket.on('message', (data) => onHappening(JSON.parse(String(data))));
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed));
  const ask = async (path: string): Promise<Response> => {
    const response = await fetch(`${url}/screen/api/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  return {
    workspace: async () => JSON.parse(await (await ask(`workspace?person=${personId}`)).text()),
    messages: async (channel, thread) => {
      const inThread = thread ? `&thread_ts=${thread}` : '';
      return JSON.parse(await (await ask(`messages?person=${personId}&channel=${channel}${inThread}`)).text());
    },
    async act(act) {
      const response = await fetch(`${url}/screen/api/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person: personId, act }),
      });
      if (!response.ok) throw new Error(`The workspace answered ${response.status}: ${await response.text()}`);
      const result: ActResult = JSON.parse(await response.text());
      if (!result.ok) throw new Error(result.trouble);
      return result;
    },
    file: async (id) => (await ask(`file/${id}?person=${personId}`)).text(),
    async close() {
      if (socket.readyState === WebSocket.CLOSED) return;
      const closed = new Promise((done) => socket.once('close', done));
      socket.close();
      await closed;
    },
  };
}

/** The id of the person with this handle. */
export async function personId(url: string, name: string): Promise<string> {
  const state: WorkspaceState = JSON.parse(await (await fetch(`${url}/screen/api/workspace`)).text());
  const found = state.people.find((person) => person.name === name || person.id === name);
  if (!found) throw new Error(`Nobody here is called ${name}: ${state.people.map((one) => one.name).join(', ')}`);
  return found.id;
}
