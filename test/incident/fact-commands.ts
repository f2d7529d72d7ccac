import fc from 'fast-check';
import type { FactCommand } from '../../src/incident/facts.ts';
import { linkKinds } from '../../src/incident/link.ts';
import { scopeKinds, scopeStates } from '../../src/incident/scope.ts';

/** What takes back what was entered by mistake. */
export const withdrawals = {
  withdrawDecision: (decision: number, reason = 'a slip'): FactCommand => ({
    type: 'withdraw-decision',
    decision,
    reason,
  }),
  unlink: (number: number, reason = ''): FactCommand => ({ type: 'unlink', number, shown: true, reason }),
  withdrawFromScope: (item: number, reason = ''): FactCommand => ({ type: 'withdraw-from-scope', item, reason }),
};

/** What people say of the matter itself, in these words; `early` is a time before any of it. */
export function factCommands(words: fc.Arbitrary<string>, early: Date): fc.Arbitrary<FactCommand> {
  const type = <T extends FactCommand['type']>(name: T) => fc.constant(name);
  const later = new Date(early.getTime() + 60_000);
  return fc.oneof(
    fc.record({ type: type('record-decision'), text: words }),
    fc.record({ type: type('add-to-scope'), kind: fc.constantFrom(...scopeKinds), name: words }),
    fc.record({ type: type('move-in-scope'), item: fc.constantFrom(1, 2), to: fc.constantFrom(...scopeStates) }),
    fc.record({ type: type('withdraw-from-scope'), item: fc.constantFrom(1, 2), reason: words }),
    fc.record({ type: type('withdraw-decision'), decision: fc.integer({ min: 3, max: 8 }), reason: words }),
    fc.record({ type: type('unlink'), number: fc.constantFrom(3, 4), shown: fc.boolean(), reason: words }),
    fc.record({
      type: type('assess-impact'),
      impact: fc.constantFrom({ people: { confirmed: 3, likely: null } }, { data: { confirmed: null, likely: 9 } }),
    }),
    fc.record({
      type: type('link'),
      number: fc.constantFrom(3, 4, 7),
      kind: fc.constantFrom(...linkKinds),
      shown: fc.boolean(),
    }),
    fc.record({ type: type('edit'), title: words }),
    fc.record({ type: type('edit'), incidentType: fc.constantFrom('unconfirmed', 'data-breach') }),
    fc.record({
      type: type('edit'),
      times: fc.constantFrom({ detected: early }, { occurred: null, contained: later }, { contained: null }),
    }),
  );
}
