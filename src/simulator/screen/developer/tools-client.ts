import type { FaultSettings, SocketFault, WireRecord } from '../../protocol.ts';
import { fetchJson } from '../state/workspace-client.ts';

export const wireSoFar = (): Promise<WireRecord[]> => fetchJson<WireRecord[]>('/screen/api/wire');

export const faultsNow = (): Promise<FaultSettings> => fetchJson<FaultSettings>('/screen/api/faults');

/** The settings as they are from now on; a refusal is thrown with its sentence. */
export async function putFaults(settings: FaultSettings): Promise<FaultSettings> {
  const response = await send('PUT', '/screen/api/faults', settings);
  return response.json();
}

export async function disturbSockets(fault: SocketFault): Promise<void> {
  await send('POST', '/screen/api/sockets', fault);
}

async function send(method: string, address: string, body: unknown): Promise<Response> {
  const response = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error((await response.text()) || `The workspace answered ${response.status}.`);
  return response;
}
