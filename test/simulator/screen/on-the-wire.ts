import type { WireRecord } from '../../../src/simulator/protocol.ts';

export const aCall = (more: Partial<WireRecord> = {}): WireRecord => ({
  id: '1',
  at: 1_700_000_000_000,
  direction: 'from-app',
  kind: 'web-api',
  name: 'chat.postMessage',
  via: 'http',
  outcome: 'ok',
  error: null,
  httpStatus: 200,
  durationMs: 12,
  retry: 0,
  fault: null,
  request: { channel: 'C1', text: 'Hello' },
  response: { ok: true },
  ...more,
});
