import fc from 'fast-check';
import type { CallTrouble, DeliveryTrouble } from '../../src/simulator/protocol.ts';

export const people = ['ana', 'ben'] as const;

/** Something that a person does, that befalls Slack or that befalls a process. */
export type Step =
  | { readonly is: 'said'; readonly by: (typeof people)[number]; readonly where: number; readonly line: string }
  | { readonly is: 'declared'; readonly by: (typeof people)[number] }
  /** Somebody writes something, and somebody pins it. */
  | { readonly is: 'pinned'; readonly by: (typeof people)[number]; readonly where: number }
  | { readonly is: 'call'; readonly method: string; readonly trouble: CallTrouble; readonly times: number }
  | { readonly is: 'delivery'; readonly what: string; readonly trouble: DeliveryTrouble; readonly times: number }
  | { readonly is: 'sockets'; readonly how: 'asked to leave' | 'cut' }
  | { readonly is: 'process' }
  | { readonly is: 'due' };

const by = fc.constantFrom(...people);
const where = fc.nat(9);
const times = fc.integer({ min: 1, max: 3 });

/** `T.` stands for what tells this step from all others. */
const lines = fc.constantFrom(
  'update T.',
  'update T.',
  'severity sev1 because T.',
  'severity sev2 because T.',
  'severity sev3 because T.',
  'phase analysis because T.',
  'phase containment because T.',
  'note T.',
  'claim commander nobody else is awake',
  'assign communications @ben',
  'assign scribe @ana',
);

const methods = fc.constantFrom(
  'chat.postMessage',
  'chat.update',
  'conversations.create',
  'conversations.invite',
  'conversations.open',
  'conversations.replies',
  'pins.add',
  'reactions.add',
  'users.conversations',
  'users.info',
);

const troubles: fc.Arbitrary<CallTrouble> = fc.oneof(
  fc.constant({ kind: 'latency', fromMs: 50, toMs: 400 } as const),
  fc.constant({ kind: 'rate-limit', retryAfter: 1 } as const),
  fc.constantFrom(500, 503).map((status) => ({ kind: 'fail', status }) as const),
  fc.constant({ kind: 'lose-response' } as const),
  fc.constant({ kind: 'cut' } as const),
);

const lateness: fc.Arbitrary<DeliveryTrouble> = fc.oneof(
  fc.constant({ kind: 'late', fromMs: 50, toMs: 800 } as const),
  fc.constant({ kind: 'twice' } as const),
  fc.constant({ kind: 'out-of-order' } as const),
  fc.constant({ kind: 'ignore-ack' } as const),
);

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ is: fc.constant('said'), by, where, line: lines }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('said'), by, where, line: fc.constant('close benign T.') }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('declared'), by }) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant('pinned'), by, where }) },
  { weight: 8, arbitrary: fc.record({ is: fc.constant('call'), method: methods, trouble: troubles, times }) },
  {
    weight: 4,
    arbitrary: fc.record({ is: fc.constant('delivery'), what: fc.constant('event'), trouble: lateness, times }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('sockets'), how: fc.constantFrom('asked to leave', 'cut') }) },
  { weight: 7, arbitrary: fc.record({ is: fc.constant('process') }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('due') }) },
);
