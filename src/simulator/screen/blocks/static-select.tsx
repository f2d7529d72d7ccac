import { plain } from '../text/plain-text.tsx';
import type { Option, SelectElement } from './element.ts';
import { MultiSelect } from './multi-select.tsx';
import { SingleSelect } from './single-select.tsx';
import { type ElementProps, useSurface } from './surface.ts';

/** One or several of the options that came with the message. */
export function StaticSelect(props: ElementProps<SelectElement>) {
  const { element, blockId, tell } = props;
  const surface = useSurface();
  const options = [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((group) => group.options)];
  const chosen = surface.value(blockId, element);
  const offered = {
    options: element.options?.map(shownOption) ?? [],
    groups: element.option_groups?.map((group) => ({
      label: plain(group.label),
      options: group.options.map(shownOption),
    })),
  };
  const find = (value: string): Option | undefined => options.find((option) => option.value === value);
  if (element.type === 'multi_static_select') {
    const values = Array.isArray(chosen) ? chosen.map(valueIn) : [];
    return (
      <MultiSelect
        {...props}
        {...offered}
        values={values}
        onChange={(next) => surface.choose(blockId, element, next.map(find), tell)}
      />
    );
  }
  return (
    <SingleSelect
      {...props}
      {...offered}
      value={valueIn(chosen)}
      onChange={(value) => surface.choose(blockId, element, find(value) ?? null, tell)}
    />
  );
}

const shownOption = (option: Option) => ({ value: option.value, text: plain(option.text) });

const valueIn = (option: unknown): string =>
  typeof option === 'object' && option !== null && 'value' in option ? String(option.value) : '';
