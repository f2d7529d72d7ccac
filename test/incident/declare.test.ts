import { describe, expect, it } from 'vitest';
import { declare } from '../../src/incident/declare.ts';
import { begin, evolve } from '../../src/incident/evolve.ts';
import { muster } from '../../src/incident/incident.ts';
import { aDeclaration, ana, anEntry, at, ben, cleo, declaring, gus, olga, refusalOf } from './makers.ts';
import { owed } from './promise-makers.ts';

const identity = { id: 'incident-7', teamId: 'T1', number: 7, codeName: 'amber-falcon', planVersion: 'v1' };

describe('declaring', () => {
  it('needs only a title, and starts in detection with a promise of the first update', () => {
    const [declared] = declare(aDeclaration({ title: '  Odd   login ' }), declaring(olga));
    if (!declared) throw new Error('nothing was declared');
    expect(begin(identity, anEntry(1, olga, at('10:00'), declared))).toMatchObject({
      title: 'Odd login',
      phase: 'detection',
      declaredBy: olga.id,
      roomId: null,
      promises: owed(at('11:00')),
      lastEntry: 1,
    });
  });

  it('makes commander whom the declarer named, and nobody otherwise', () => {
    const events = declare(aDeclaration({ commander: ben.id }), declaring(ana));
    const [first, ...rest] = events.map((event, index) => anEntry(index + 1, ana, at('10:00'), event));
    if (!first) throw new Error('nothing was declared');
    const incident = rest.reduce(evolve, begin(identity, first));
    expect(incident.roles).toEqual({ commander: [ben.id] });
    expect(incident.acknowledgedAt).toEqual(at('10:00'));
    expect(declare(aDeclaration(), declaring(ana))).toHaveLength(1);
  });

  it('invites the declarer, the commander and whom the declarer asked for, each once', () => {
    const [declared] = declare(
      aDeclaration({ commander: ben.id, invited: [cleo.id, cleo.id, ana.id] }),
      declaring(ana),
    );
    expect(declared).toMatchObject({ invited: [ana.id, cleo.id, ben.id] });
  });

  it('is for anyone but guests and people of other organisations', () => {
    expect(refusalOf(() => declare(aDeclaration(), declaring(gus))).code).toBe('not-allowed');
    expect(refusalOf(() => declare(aDeclaration(), declaring(muster))).code).toBe('not-allowed');
  });

  it.each([
    ['no title', { title: ' \n ' }, 'needs a title'],
    ['a title nobody can see', { title: '\u200b\u200b' }, 'needs a title'],
    ['a title of 10,000 characters', { title: 'x'.repeat(10_000) }, '150 is the most'],
    ['a description of 10,000 characters', { description: 'x'.repeat(10_000) }, '3000 is the most'],
    ['a severity nobody defined', { severity: 'sev9' }, 'sev1, sev2, sev3, sev4'],
    ['a type nobody defined', { type: 'constructor' }, 'unconfirmed, data-breach'],
    ['a notice in the future', { noticedAt: at('10:01') }, 'in the future'],
  ])('refuses %s and says what would be right', (_, part, sentence) => {
    const refusal = refusalOf(() => declare(aDeclaration(part), declaring(ana)));
    expect(refusal.code).toBe('invalid');
    expect(refusal.message).toContain(sentence);
  });
});
