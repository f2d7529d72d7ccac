import type { InputBlock } from '@slack/web-api';
import { dataInvolvements, type Executive, trends } from '../../incident/executive.ts';
import { Refusal } from '../../incident/refusal.ts';
import type { UpdateWords } from '../../incident/update.ts';
import { limits } from '../../incident/words.ts';
import { radioField, textField } from './fields.ts';

/** The fields of what an update says, as it was said last. */
export function updateParts(words: UpdateWords | undefined): InputBlock[] {
  return [
    part('known', 'What we know', words),
    { ...part('doing', 'What we are doing', words), optional: true },
    { ...part('need', 'What we need', words), optional: true },
  ];
}

function part(name: keyof UpdateWords, label: string, words: UpdateWords | undefined): InputBlock {
  return textField({ name, label, lines: 'many', initial: words?.[name] ?? '', limit: limits.updateField });
}

/** The same of the executives' form. */
export function executiveParts(words: UpdateWords | undefined, said: Executive | undefined): InputBlock[] {
  return [
    radioField({
      name: 'trend',
      label: 'Since the last update it is',
      choices: trends.map((value) => ({ value, label: trendChoices[value] })),
      chosen: said?.trend,
    }),
    part('known', 'Customers and business', words),
    radioField({
      name: 'data',
      label: 'Is data involved?',
      choices: dataInvolvements.map((value) => ({ value, label: dataChoices[value] })),
      chosen: said?.data,
    }),
    { ...part('need', 'What is asked of them', words), optional: true },
  ];
}

const trendChoices = { better: 'Better', same: 'The same', worse: 'Worse' } as const;
const dataChoices = { yes: 'Yes', no: 'No', unknown: 'Not known yet' } as const;

/** Nobody should read the same twice to find that it is the same. Throws a Refusal with these words. */
export function refuseSame(said: UpdateWords, before: UpdateWords | undefined, refusal: string): void {
  const { known, doing, need } = said;
  if (before && before.known === known && before.doing === doing && before.need === need)
    throw new Refusal('invalid', refusal, 'known');
}
