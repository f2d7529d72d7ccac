import { describe, expect, it } from 'vitest';
import { countedInScope, mostInScope, type ScopeItem } from '../../src/incident/scope.ts';
import { withdrawals } from './fact-commands.ts';
import { afterwards, ana, anIncident, at, ben, commands, decided, refusalOf } from './makers.ts';

const { addToScope, moveInScope } = commands;
const { withdrawFromScope } = withdrawals;
const one = afterwards(anIncident(), addToScope('web-01'), ana);
const two = afterwards(one, { type: 'add-to-scope', kind: 'account', name: 'svc-mail' }, ben, { at: at('10:40') });

describe('the scope', () => {
  it('numbers what is added, each open at first, and tells who added it when', () => {
    expect(two.scope).toEqual<ScopeItem[]>([
      { number: 1, kind: 'host', name: 'web-01', state: 'open', since: at('10:30'), by: ana.id },
      { number: 2, kind: 'account', name: 'svc-mail', state: 'open', since: at('10:40'), by: ben.id },
    ]);
  });

  it('tells who moved what when, and leaves the rest as it was', () => {
    const moved = afterwards(two, moveInScope(1, 'contained'), ben, { at: at('10:50') });
    expect(moved.scope[0]).toMatchObject({ name: 'web-01', state: 'contained', since: at('10:50'), by: ben.id });
    expect(moved.scope[1]).toEqual(two.scope[1]);
    expect(countedInScope(moved.scope)).toEqual([
      { state: 'open', count: 1 },
      { state: 'contained', count: 1 },
    ]);
  });

  it('goes back when something turns out worse', () => {
    const verified = afterwards(one, moveInScope(1, 'verified'), ana);
    expect(afterwards(verified, moveInScope(1, 'open'), ana).scope[0]?.state).toBe('open');
  });

  it('holds no more what was entered by mistake, and gives its number to nothing else', () => {
    const [event] = decided(two, withdrawFromScope(2, 'that is a printer'), ana);
    expect(event).toMatchObject({ type: 'scope-withdrawn', words: { name: 'svc-mail', reason: 'that is a printer' } });
    const without = afterwards(two, withdrawFromScope(2), ana);
    expect(without.scope).toEqual([two.scope[0]]);
    expect(
      afterwards(without, { type: 'add-to-scope', kind: 'account', name: 'svc-mail' }, ana).scope[1],
    ).toMatchObject({
      number: 3,
      state: 'open',
    });
    expect(refusalOf(() => decided(without, withdrawFromScope(2), ana)).code).toBe('not-found');
  });

  it('holds nothing twice, whichever way it is written, but an account may be called as a host', () => {
    expect(refusalOf(() => decided(one, addToScope('WEB-01'), ana)).message).toContain('number 1');
    expect(decided(one, { type: 'add-to-scope', kind: 'account', name: 'web-01' }, ana)).toHaveLength(1);
  });

  it.each([
    ['a name', addToScope(' '), 'invalid'],
    ['an item that is there', moveInScope(7, 'contained'), 'not-found'],
    ['another state than it has', moveInScope(1, 'open'), 'conflict'],
  ] as const)('needs %s', (_, command, code) => expect(refusalOf(() => decided(one, command, ana)).code).toBe(code));

  it('is no inventory', () => {
    let full = anIncident();
    for (let index = 0; index < mostInScope; index++) full = afterwards(full, addToScope(`web-${index}`), ana);
    expect(refusalOf(() => decided(full, addToScope('one-more'), ana)).code).toBe('conflict');
  });
});
