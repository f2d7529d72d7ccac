import type { Workspace } from '../state/workspace.ts';
import type { Acknowledgement, AppConnection } from './app-connection.ts';
import type { Delivery, Receipt } from './courier.ts';
import { nameOf } from './recorded-courier.ts';

interface Waiting {
  readonly connection: AppConnection;
  settle(receipt: Receipt): void;
}

/** Payloads that were sent through sockets and are to be acknowledged. */
export interface WaitingRoom {
  /** What comes of it, at the latest when Slack's patience ends. */
  receipt(id: string, connection: AppConnection, delivery: Delivery): Promise<Receipt>;
  acknowledged(acknowledgement: Acknowledgement): void;
  /** A connection closed, and whatever it brought may never have arrived. */
  lost(connection: AppConnection): void;
}

/** As many late acknowledgements are still recognised. */
const OVERDUE = 1_000;

export function waitingRoom({ timing, wire, clock }: Workspace): WaitingRoom {
  const waiting = new Map<string, Waiting>();
  const overdue = new Map<string, { delivery: Delivery; at: number }>();

  const tooLate = (id: string, payload: unknown): void => {
    const missed = overdue.get(id);
    if (!missed) return;
    overdue.delete(id);
    wire.note(
      { direction: 'from-app', kind: 'ack', via: 'socket', name: nameOf(missed.delivery), request: payload },
      { error: 'too_late' },
    );
    missed.delivery.onLate?.(clock.millis() - missed.at);
  };
  const remember = (id: string, delivery: Delivery, at: number): void => {
    overdue.set(id, { delivery, at });
    const [oldest] = overdue.keys();
    if (overdue.size > OVERDUE && oldest !== undefined) overdue.delete(oldest);
  };

  return {
    receipt(id, connection, delivery) {
      const at = clock.millis();
      return new Promise((resolve) => {
        const settle = (receipt: Receipt): void => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(receipt);
        };
        const timer = setTimeout(() => {
          remember(id, delivery, at);
          settle({ ok: false, error: 'operation_timeout' });
        }, timing.acknowledge);
        waiting.set(id, { connection, settle });
      });
    },
    acknowledged({ envelope_id: id, payload }) {
      const one = waiting.get(id);
      if (one) one.settle({ ok: true, payload });
      else tooLate(id, payload);
    },
    lost(connection) {
      for (const one of [...waiting.values()]) {
        if (one.connection === connection) one.settle({ ok: false, error: 'dispatch_failed' });
      }
    },
  };
}
