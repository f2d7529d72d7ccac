import { plain } from '../text/plain-text.tsx';
import { Chips } from './chips.tsx';
import type { BlockElement } from './element.ts';
import { openByKeyboard } from './open-by-keyboard.ts';
import { type Offered, OfferedOptions } from './single-select.tsx';
import type { ElementProps } from './surface.ts';

interface MultiSelectProps extends ElementProps<BlockElement>, Offered {
  values: string[];
  onChange(values: string[]): void;
}

/** What was chosen stands as chips that can be taken away; a native select adds one more. */
export function MultiSelect({
  element,
  id,
  label,
  describedBy,
  invalid,
  options,
  groups,
  values,
  onChange,
}: MultiSelectProps) {
  const left = (offered: Offered['options']) => offered.filter((option) => !values.includes(option.value));
  const all = [...options, ...(groups ?? []).flatMap((group) => group.options)];
  const full = 'max_selected_items' in element && values.length >= (element.max_selected_items ?? Infinity);
  return (
    <div class="multi-select">
      <Chips
        chosen={values.map((value) => ({ value, text: all.find((option) => option.value === value)?.text ?? value }))}
        onRemove={(value) => onChange(values.filter((kept) => kept !== value))}
      />
      <select
        id={id}
        data-focus-on-load={element.focus_on_load}
        class="field"
        aria-label={label ?? undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        disabled={full}
        value=""
        onKeyDown={openByKeyboard}
        onChange={(event) => {
          const added = event.currentTarget.value;
          event.currentTarget.value = '';
          if (added) onChange([...values, added]);
        }}
      >
        <option value="">{plain(element.placeholder) || 'Add…'}</option>
        <OfferedOptions
          options={left(options)}
          groups={groups?.map((group) => ({ ...group, options: left(group.options) }))}
        />
      </select>
    </div>
  );
}
