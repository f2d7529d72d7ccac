import type { Act, ActResult, ShownMessage, WorkspaceState } from '../../protocol.ts';

/** The workspace answered, but not with what was asked for. */
export class WorkspaceRefusal extends Error {
  override name = 'WorkspaceRefusal';
  readonly status: number;

  constructor(status: number) {
    super(`The workspace answered ${status}.`);
    this.status = status;
  }
}

/** The HTTP half of the protocol, spoken as one person. */
export interface WorkspaceClient {
  workspace(): Promise<WorkspaceState>;
  messages(channel: string, threadTs?: string): Promise<ShownMessage[]>;
  /** Newest pin first, those in threads among them. */
  pins(channel: string): Promise<ShownMessage[]>;
  act(act: Act): Promise<ActResult>;
  fileAddress(id: string): string;
}

export function workspaceClient(person: string): WorkspaceClient {
  const as = `person=${encodeURIComponent(person)}`;
  return {
    workspace: () => fetchJson<WorkspaceState>(`/screen/api/workspace?${as}`),
    messages: (channel, threadTs) =>
      fetchJson<ShownMessage[]>(
        `/screen/api/messages?${as}&channel=${encodeURIComponent(channel)}${threadTs ? `&thread_ts=${threadTs}` : ''}`,
      ),
    pins: (channel) => fetchJson<ShownMessage[]>(`/screen/api/pins?${as}&channel=${encodeURIComponent(channel)}`),
    act: (act) => postAct(person, act),
    fileAddress: (id) => `/screen/api/file/${encodeURIComponent(id)}?${as}`,
  };
}

export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new WorkspaceRefusal(response.status);
  return response.json();
}

async function postAct(person: string, act: Act): Promise<ActResult> {
  try {
    const response = await fetch('/screen/api/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person, act }),
    });
    const type = response.headers.get('content-type') ?? '';
    if (!type.includes('json')) return { ok: false, trouble: `The workspace answered ${response.status}.` };
    return await response.json();
  } catch {
    return { ok: false, trouble: 'The workspace cannot be reached. Is it still running?' };
  }
}
