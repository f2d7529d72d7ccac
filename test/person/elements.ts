import type { WorkspaceState } from '../../src/simulator/protocol.ts';
import { isJson, type Json } from './readable.ts';

/** An element a person can use, and where it stands. */
export interface Usable {
  readonly blockId: string;
  readonly actionId: string;
  readonly element: Json;
  /** Whatever names it to a reader: its own text, its label, its placeholder. */
  readonly names: string[];
}

export function usablesIn(blocks: readonly unknown[]): Usable[] {
  return blocks.filter(isJson).flatMap((block) => {
    const label = textOf(block.label);
    const elements =
      block.type === 'actions' && Array.isArray(block.elements)
        ? block.elements
        : block.type === 'section'
          ? [block.accessory]
          : block.type === 'input'
            ? [block.element]
            : [];
    return elements.filter(isJson).map((element) => ({
      blockId: String(block.block_id),
      actionId: String(element.action_id),
      element,
      names: [textOf(element.text), label, textOf(element.placeholder)].filter((name) => name !== ''),
    }));
  });
}

/** The element called so by block_id, action_id, or by what stands on it or beside it. */
export function usableCalled(usables: readonly Usable[], name: string): Usable | undefined {
  const asked = name.toLowerCase();
  return (
    usables.find(({ actionId, blockId }) => actionId === name || blockId === name) ??
    usables.find(({ names }) => names.some((one) => one.toLowerCase() === asked)) ??
    usables.find(({ names }) => names.some((one) => plain(one) === plain(name))) ??
    usables.find(({ element }) => optionsOf(element).some((option) => textOf(option.text).toLowerCase() === asked))
  );
}

/** A value as a person gives it ('sev1', 'ana', '#general', ['a', 'b']) in the form Slack sends it. */
export function namedValue({ element }: Usable, value: Given, state: WorkspaceState): Json {
  const type = String(element.type);
  const several = value === null ? [] : Array.isArray(value) ? value : [value];
  const one = several[0] ?? null;
  if (type.endsWith('_input')) return { value: one };
  if (type === 'datetimepicker') return { selected_date_time: one === null ? null : Number(one) };
  if (type === 'datepicker') return { selected_date: one };
  if (type === 'timepicker') return { selected_time: one };
  const subject = /users|conversations|channels/.exec(type)?.[0];
  if (subject) {
    const ids = several.map((given) => (subject === 'users' ? userId : channelId)(String(given), state));
    return type.startsWith('multi_')
      ? { [`selected_${subject}`]: ids }
      : { [`selected_${subject.slice(0, -1)}`]: ids[0] ?? null };
  }
  const options = several.map((given) => optionCalled(element, String(given)));
  const many = type.startsWith('multi_') || type === 'checkboxes';
  return many ? { selected_options: options } : { selected_option: options[0] ?? null };
}

export type Given = string | number | readonly string[] | null;

export function userId(name: string, { people }: WorkspaceState): string {
  const bare = name.replace(/^@/, '');
  const found = people.find((person) => person.id === bare || person.name === bare || person.realName === bare);
  if (!found) throw new Error(`Nobody here is called ${name}.`);
  return found.id;
}

function channelId(name: string, { channels }: WorkspaceState): string {
  const bare = name.replace(/^#/, '');
  const found = channels.find((channel) => channel.id === bare || channel.name === bare);
  if (!found) throw new Error(`There is no channel ${name}.`);
  return found.id;
}

function optionCalled(element: Json, name: string): Json {
  const options = optionsOf(element);
  const found =
    options.find((option) => option.value === name) ??
    options.find((option) => textOf(option.text).toLowerCase() === name.toLowerCase());
  if (found) return found;
  const offered = options.map((option) => `${option.value} (${textOf(option.text)})`).join(', ');
  throw new Error(`There is no choice "${name}" among: ${offered}`);
}

function optionsOf(element: Json): Json[] {
  const groups = Array.isArray(element.option_groups) ? element.option_groups.filter(isJson) : [];
  const grouped = groups.flatMap((group) => (Array.isArray(group.options) ? group.options : []));
  return [...(Array.isArray(element.options) ? element.options : []), ...grouped].filter(isJson);
}

const textOf = (text: unknown): string => (isJson(text) && typeof text.text === 'string' ? text.text : '');

/** Without emoji, case and punctuation. */
const plain = (text: string): string =>
  text
    .replace(/:[a-z0-9_+-]+:/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
