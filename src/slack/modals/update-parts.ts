import type { InputBlock } from '@slack/web-api';
import { Refusal } from '../../incident/refusal.ts';
import type { UpdateWords } from '../../incident/update.ts';
import { limits } from '../../incident/words.ts';
import { textField } from './fields.ts';

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

/** Nobody should read the same twice to find that it is the same. Throws a Refusal with these words. */
export function refuseSame(said: UpdateWords, before: UpdateWords | undefined, refusal: string): void {
  const { known, doing, need } = said;
  if (before && before.known === known && before.doing === doing && before.need === need)
    throw new Refusal('invalid', refusal, 'known');
}
