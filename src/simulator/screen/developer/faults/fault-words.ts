import type { CallFault, CallTrouble, DeliveryFault, DeliveryTrouble, FaultSettings } from '../../../protocol.ts';
import { clockTime } from '../../text/time.ts';

export function callFaultInWords(fault: CallFault): string {
  const what = fault.method === '*' ? 'Every call' : fault.method;
  return `${what}: ${callTroubleInWords(fault.trouble)}${extentInWords(fault)}`;
}

export function deliveryFaultInWords(fault: DeliveryFault): string {
  const what = fault.what === '*' ? 'Every delivery' : `Each ${fault.what}`;
  return `${what}: ${deliveryTroubleInWords(fault.trouble)}${extentInWords(fault)}`;
}

function callTroubleInWords(trouble: CallTrouble): string {
  switch (trouble.kind) {
    case 'latency':
      return `answered after ${spanInWords(trouble)}`;
    case 'rate-limit':
      return `rate limited, to be tried again after ${trouble.retryAfter} s`;
    case 'fail':
      return `fails with HTTP ${trouble.status}`;
    case 'lose-response':
      return 'carried out, but the response is lost';
    case 'cut':
      return 'the connection is cut before it is carried out';
    case 'no-answer':
      return 'never answered';
  }
}

function deliveryTroubleInWords(trouble: DeliveryTrouble): string {
  switch (trouble.kind) {
    case 'late':
      return `late by ${spanInWords(trouble)}`;
    case 'twice':
      return 'brought twice';
    case 'out-of-order':
      return 'held back behind the next one';
    case 'ignore-ack':
      return 'its acknowledgement is not heard';
    case 'close-socket':
      return `its socket closes at once, ${trouble.warned ? 'with' : 'without'} a warning`;
  }
}

function spanInWords({ fromMs, toMs }: { fromMs: number; toMs: number }): string {
  return fromMs === toMs ? `${fromMs} ms` : `${fromMs} to ${toMs} ms`;
}

function extentInWords({ times, until, probability }: CallFault | DeliveryFault): string {
  const parts = [
    times !== null && (times === 1 ? 'once' : `${times} more times`),
    until !== null && `until ${clockTime(new Date(until))}`,
    probability < 1 && `${Math.round(probability * 100)} % of the time`,
  ].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

/** How many ways there are in which this workspace differs from a Slack that behaves. */
export const faultCount = ({ calls, deliveries, rateLimits }: FaultSettings): number =>
  calls.length + deliveries.length + (rateLimits ? 0 : 1);

/** The settings without what is over by now; whoever set it may not have been told. */
export function stillOn(settings: FaultSettings, now: number): FaultSettings {
  const lasts = ({ until }: CallFault | DeliveryFault): boolean => until === null || until > now;
  return { ...settings, calls: settings.calls.filter(lasts), deliveries: settings.deliveries.filter(lasts) };
}
