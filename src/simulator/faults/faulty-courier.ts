import { setTimeout as wait } from 'node:timers/promises';
import type { Courier, Delivery, Receipt } from '../delivery/courier.ts';
import { nameOf } from '../delivery/recorded-courier.ts';
import type { DeliveryTrouble } from '../protocol.ts';
import type { Timing } from '../timing.ts';
import { within } from './fault-box.ts';
import type { FaultSource } from './faults.ts';
import { turns } from './turns.ts';
import { deliveryWords } from './words.ts';

const KINDS = { slash_commands: 'command', interactive: 'interaction', events_api: 'event' } as const;
const NOT_HEARD: Receipt = { ok: false, error: 'operation_timeout' };

/** Brings payloads late, twice, in another order, or does not hear that they arrived, where that was ordered. */
export function faultyCourier(courier: Courier, faults: FaultSource, { acknowledge }: Timing): Courier {
  const { held, gone } = turns();

  const sent = async (delivery: Delivery): Promise<Receipt> => {
    const receipt = courier.deliver(delivery);
    if (delivery.kind === 'events_api') gone();
    return receipt;
  };
  const troubled = async (delivery: Delivery, trouble: DeliveryTrouble, luck: number): Promise<Receipt> => {
    const isEvent = delivery.kind === 'events_api';
    switch (trouble.kind) {
      case 'late':
        await wait(within(trouble, luck), undefined, { ref: false });
        return sent(delivery);
      case 'out-of-order':
        if (isEvent) await held();
        return sent(delivery);
      case 'twice': {
        const receipt = await sent(delivery);
        const attempt = (delivery.retry?.attempt ?? 0) + 1;
        return isEvent ? sent({ ...delivery, retry: { attempt, reason: 'timeout' } }) : receipt;
      }
      case 'ignore-ack': {
        const patience = wait(acknowledge, NOT_HEARD, { ref: false });
        await sent(delivery);
        return patience;
      }
      case 'close-socket':
        return sent({ ...delivery, thenSocket: trouble.warned ? 'leaves' : 'is cut' });
    }
  };

  return {
    via: courier.via,
    get connected() {
      return courier.connected;
    },
    async deliver(delivery) {
      const struck = faults.onDeparture([nameOf(delivery), KINDS[delivery.kind]]);
      if (!struck) return sent(delivery);
      return troubled({ ...delivery, fault: deliveryWords(struck.trouble) }, struck.trouble, struck.luck);
    },
  };
}
