import { describe, expect, it } from 'vitest';
import { declare } from '../../../src/incident/declare.ts';
import type { Command, Declaration } from '../../../src/incident/incident.ts';
import { Refusal } from '../../../src/incident/refusal.ts';
import { together } from '../../../src/slack/modals/modal.ts';
import { rejectionOf } from '../../../src/slack/modals/rejection.ts';
import { parseSubmission } from '../../../src/slack/modals/submission.ts';
import {
  aDeclaration,
  ana,
  anIncident,
  at,
  ben,
  cleo,
  commands,
  dan,
  decided,
  declaring,
  refusalOf,
} from '../../incident/makers.ts';

/** A submitted form with these fields. */
function form(...fields: string[]) {
  return parseSubmission({
    user: { id: 'UANA' },
    trigger_id: 't1',
    view: {
      id: 'V1',
      hash: 'h1',
      callback_id: 'form',
      private_metadata: '{}',
      title: { text: 'A form' },
      submit: { text: 'Send' },
      blocks: fields.map((field) => ({ type: 'input', block_id: field })),
      state: { values: {} },
    },
  });
}

const words = {
  command: '/incident',
  people: {
    person: async () => null,
    absence: async () => null,
    personIdByEmail: async () => null,
    membersOfGroup: async () => null,
  },
};

async function shownAt(refusal: Refusal, ...fields: string[]): Promise<string[]> {
  return Object.keys((await rejectionOf(refusal, form(...fields), words)) ?? {});
}

describe('a refusal is shown', () => {
  it.each<[string, Partial<Declaration>]>([
    ['title', { title: '' }],
    ['title', { title: 'x'.repeat(151) }],
    ['description', { description: 'x'.repeat(3_001) }],
    ['severity', { severity: 'sev9' }],
    ['type', { type: 'a type of description' }],
    ['noticedAt', { noticedAt: at('23:00') }],
  ])('at the %s that a declaration is refused for', async (field, declaration) => {
    const refusal = refusalOf(() => declare(aDeclaration(declaration), declaring(ana)));
    expect(await shownAt(refusal, 'invited', 'title', 'description', 'severity', 'type', 'noticedAt')).toEqual([field]);
  });

  const commanded = anIncident({ roles: { commander: [ben.id], deputy: [dan.id] } });
  it.each<[string, Command]>([
    ['known', commands.update('')],
    ['nextAt', { ...commands.update('x'), nextAt: at('09:00') } as Command],
    ['reason', commands.phase('recovery')],
    ['phase', commands.phase('detection')],
    ['severity', commands.severity('sev9')],
    ['text', commands.note('')],
    ['summary', commands.resolve('')],
    ['duplicateOf', commands.duplicateOf(7)],
    ['role', commands.assign('janitor', cleo)],
    ['person', commands.assign('commander', ben)],
    ['reason', commands.assign('commander', cleo)],
  ])('at the %s that a command is refused for', async (field, command) => {
    const refusal = refusalOf(() => decided(commanded, command, dan));
    expect(await shownAt(refusal, 'first', field, 'last')).toEqual([field]);
  });

  it('without the command that would be typed, where the form asks for what is missing', async () => {
    const refusal = refusalOf(() => decided(commanded, commands.phase('recovery'), dan));
    const shown = (...fields: string[]) => rejectionOf(refusal, form(...fields), words);
    expect(await shown('phase', 'reason')).toEqual({
      reason: 'Skipping analysis, containment and eradication needs a reason.',
    });
    expect(Object.values((await shown('phase')) ?? {})).toEqual([expect.stringContaining('“/incident phase recovery')]);
  });

  it('together with others, each at its field', async () => {
    const both = together([
      Promise.reject(new Refusal('invalid', 'Not them.', 'commander')),
      Promise.resolve(),
      Promise.reject(new Refusal('invalid', 'Nor them.', 'invited')),
    ]);
    const refused = await both.catch((error: unknown) => error);
    expect(await rejectionOf(refused, form('commander', 'invited'), words)).toEqual({
      commander: 'Not them.',
      invited: 'Nor them.',
    });
    await expect(
      together([Promise.reject(new Refusal('invalid', 'No.')), Promise.reject(new Error('fault'))]),
    ).rejects.toThrow('fault');
  });

  it('at the first field when it is of the whole, or of what the form does not ask', async () => {
    expect(await shownAt(new Refusal('closed', 'It is closed.'), 'role', 'person')).toEqual(['role']);
    expect(await shownAt(new Refusal('invalid', 'No.', 'reason'), 'role', 'person')).toEqual(['role']);
  });
});
