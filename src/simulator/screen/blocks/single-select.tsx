import { plain } from '../text/plain-text.tsx';
import type { BlockElement } from './element.ts';
import { openByKeyboard } from './open-by-keyboard.ts';
import type { ElementProps } from './surface.ts';

export interface Offered {
  options: { value: string; text: string }[];
  groups?: { label: string; options: { value: string; text: string }[] }[] | undefined;
}

interface SingleSelectProps extends ElementProps<BlockElement>, Offered {
  value: string;
  onChange(value: string): void;
}

export function SingleSelect(props: SingleSelectProps) {
  const { element, id, label, tell, describedBy, invalid, value, onChange } = props;
  return (
    <select
      id={id}
      data-focus-on-load={element.focus_on_load}
      class="field"
      aria-label={label ?? undefined}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={value}
      onKeyDown={tell ? openByKeyboard : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{plain(element.placeholder) || 'Choose…'}</option>
      <OfferedOptions {...props} />
    </select>
  );
}

export function OfferedOptions({ options, groups = [] }: Offered) {
  return (
    <>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
      {groups.map((group) => (
        <optgroup key={group.label} label={group.label}>
          <OfferedOptions options={group.options} />
        </optgroup>
      ))}
    </>
  );
}
