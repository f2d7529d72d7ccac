import type { CallTrouble, DeliveryTrouble } from '../../../protocol.ts';

/** A kind of trouble as one chooses it in the panel. */
export interface FaultOffer<Trouble> {
  name: string;
  /** What is to be filled in, in the order in which `make` takes it. */
  numbers: { label: string; initial: number; max: number }[];
  make(...numbers: number[]): Trouble;
}

const MINUTE_MS = 60_000;
const range = (fromMs: number, toMs: number) => [
  { label: 'From, ms', initial: fromMs, max: 10 * MINUTE_MS },
  { label: 'To, ms', initial: toMs, max: 10 * MINUTE_MS },
];

export const CALL_OFFERS: FaultOffer<CallTrouble>[] = [
  {
    name: 'Slow answers',
    numbers: range(500, 2000),
    make: (fromMs = 0, toMs = 0) => ({ kind: 'latency', fromMs, toMs: Math.max(fromMs, toMs) }),
  },
  {
    name: 'Rate limited (429)',
    numbers: [{ label: 'Retry after, s', initial: 5, max: 3600 }],
    make: (retryAfter = 1) => ({ kind: 'rate-limit', retryAfter }),
  },
  { name: 'Internal error (500)', numbers: [], make: () => ({ kind: 'fail', status: 500 }) },
  { name: 'Unavailable (503)', numbers: [], make: () => ({ kind: 'fail', status: 503 }) },
  { name: 'Carried out, response lost', numbers: [], make: () => ({ kind: 'lose-response' }) },
  { name: 'Connection cut before', numbers: [], make: () => ({ kind: 'cut' }) },
  { name: 'No answer at all', numbers: [], make: () => ({ kind: 'no-answer' }) },
];

export const DELIVERY_OFFERS: FaultOffer<DeliveryTrouble>[] = [
  {
    name: 'Late',
    numbers: range(1000, 5000),
    make: (fromMs = 0, toMs = 0) => ({ kind: 'late', fromMs, toMs: Math.max(fromMs, toMs) }),
  },
  { name: 'Twice', numbers: [], make: () => ({ kind: 'twice' }) },
  { name: 'In another order', numbers: [], make: () => ({ kind: 'out-of-order' }) },
  { name: 'Acknowledgement not heard', numbers: [], make: () => ({ kind: 'ignore-ack' }) },
  { name: 'Socket closed, with a warning', numbers: [], make: () => ({ kind: 'close-socket', warned: true }) },
  { name: 'Socket closed, no warning', numbers: [], make: () => ({ kind: 'close-socket', warned: false }) },
];

/** What one may aim at, offered while typing; any other method or event type can be typed as well. */
export const CALL_TARGETS = [
  'chat.postMessage',
  'chat.update',
  'chat.postEphemeral',
  'conversations.create',
  'conversations.invite',
  'conversations.members',
  'conversations.history',
  'conversations.replies',
  'conversations.setTopic',
  'files.getUploadURLExternal',
  'files.completeUploadExternal',
  'pins.add',
  'users.info',
  'views.open',
  'views.publish',
  'response_url',
  'upload',
  'download',
];

export const DELIVERY_TARGETS = [
  'event',
  'command',
  'interaction',
  'message',
  'app_mention',
  'reaction_added',
  'member_joined_channel',
  'app_home_opened',
];
