import { isDeepStrictEqual } from 'node:util';
import { elementsOf, type Json } from './ids.ts';

/** A preset choice has to be one of the choices, each of which has a value of its own; a select has either options or groups of them. */
export function optionComplaints(blocks: readonly Json[], root: string): string[] {
  return blocks.flatMap((block, at) =>
    elementsOf(block).flatMap((element) => {
      const where = `[json-pointer:${root}/${at}]`;
      const offered = optionsOf(element);
      const isSelect = element.type === 'static_select' || element.type === 'multi_static_select';
      if (isSelect && offered.length === 0) return [`missing required field: options ${where}`];
      if (isSelect && element.options && element.option_groups) {
        return [`only one of options and option_groups is allowed ${where}`];
      }
      if (new Set(offered.map(({ value }) => value)).size < offered.length) {
        return [`option values must be unique ${where}`];
      }
      if (isExternal(element)) return [];
      return presetOf(element).every((preset) => offered.some((option) => isDeepStrictEqual(option, preset)))
        ? []
        : [`initial option(s) must match one of the options ${where}`];
    }),
  );
}

/** Whether the app is asked for its options while a person types. */
export const isExternal = ({ type }: Json): boolean => type === 'external_select' || type === 'multi_external_select';

export function optionsOf(element: Json): Json[] {
  const grouped = Array.isArray(element.option_groups)
    ? element.option_groups.flatMap((group: Json) => (Array.isArray(group.options) ? group.options : []))
    : [];
  return [...(Array.isArray(element.options) ? element.options : []), ...grouped];
}

function presetOf(element: Json): unknown[] {
  if (Array.isArray(element.initial_options)) return element.initial_options;
  return element.initial_option === undefined ? [] : [element.initial_option];
}
