import type { WireRecord } from '../protocol.ts';
import type { WireLog } from '../wire/wire-log.ts';
import type { Courier, Delivery, DeliveryKind } from './courier.ts';

const KINDS: Record<DeliveryKind, WireRecord['kind']> = {
  slash_commands: 'command',
  interactive: 'interaction',
  events_api: 'event',
};

/** Shows on the wire whatever is brought to the app, and what it was acknowledged with. */
export function recordedCourier(courier: Courier, wire: WireLog): Courier {
  return {
    via: courier.via,
    get connected() {
      return courier.connected;
    },
    async deliver(delivery) {
      const { kind, payload: request, retry, fault } = delivery;
      const entry = wire.begin({
        direction: 'to-app',
        kind: KINDS[kind],
        name: nameOf(delivery),
        via: courier.via,
        request,
        retry: retry?.attempt ?? 0,
        fault: fault ?? null,
      });
      const receipt = await courier.deliver(delivery);
      entry.settle({
        error: receipt.ok ? null : receipt.error,
        httpStatus: receipt.httpStatus ?? null,
        response: receipt.ok ? receipt.payload : null,
      });
      return receipt;
    },
  };
}

/** '/incident', 'block_actions', 'app_mention', 'message'. */
export function nameOf({ kind, payload: { command, type, event } }: Delivery): string {
  if (kind === 'slash_commands') return String(command);
  if (kind === 'interactive') return String(type);
  return typeof event === 'object' && event !== null && 'type' in event ? String(event.type) : 'event';
}
