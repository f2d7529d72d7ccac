import { elementsOf, type Json } from '../blocks/ids.ts';
import { inputFault } from '../input-faults.ts';
import { INPUT_VALUES } from '../input-values.ts';

/** block_id -> action_id -> the element's type and value. */
export type Values = Record<string, Record<string, Json>>;

/** The state of every input in these blocks: what the person set, else what the app preset, else nothing. */
export function completeState(blocks: readonly Json[], set: Values): Values {
  const values: Values = {};
  for (const block of blocks) {
    const blockId = String(block.block_id);
    for (const element of elementsOf(block)) {
      const known = INPUT_VALUES[String(element.type)];
      if (!known) continue;
      const actionId = String(element.action_id);
      const given = set[blockId]?.[actionId]?.[known.field];
      const value = given === undefined ? (element[known.initial] ?? known.none) : given === '' ? null : given;
      values[blockId] = { ...values[blockId], [actionId]: { type: element.type, [known.field]: value } };
    }
  }
  return values;
}

/** What Slack's own client refuses before the app hears of a submission, by block_id. */
export function incomplete(blocks: readonly Json[], values: Values): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks) {
    const [element] = elementsOf(block);
    if (block.type !== 'input' || !element) continue;
    const blockId = String(block.block_id);
    const known = INPUT_VALUES[String(element.type)];
    const value = values[blockId]?.[String(element.action_id)]?.[known?.field ?? ''];
    const sentence = inputFault(element, value, block.optional === true);
    if (known && sentence) errors[blockId] = sentence;
  }
  return errors;
}
