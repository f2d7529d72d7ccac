import { SlackText } from '../text/plain-text.tsx';
import type { ChoicesElement, Option } from './element.ts';
import { type ElementProps, useSurface } from './surface.ts';

/** Checkboxes or radio buttons, a group named by its label. */
export function Choices({ element, blockId, id, label, tell, describedBy, invalid }: ElementProps<ChoicesElement>) {
  const surface = useSurface();
  const several = element.type === 'checkboxes';
  const chosen = surface.value(blockId, element);
  const values = new Set([chosen].flat().map((option) => (isOption(option) ? option.value : '')));
  const pick = (option: Option, on: boolean): void => {
    const next = several
      ? element.options.filter((known) => (known === option ? on : values.has(known.value)))
      : option;
    surface.choose(blockId, element, next, tell);
  };
  return (
    <fieldset class="choices" aria-label={label ?? undefined} aria-describedby={describedBy}>
      {element.options.map((option) => (
        <label key={option.value}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={id}
            aria-invalid={invalid}
            checked={values.has(option.value)}
            onChange={(event) => pick(option, event.currentTarget.checked)}
          />
          <span>
            <SlackText text={option.text} />
            {option.description && (
              <span class="hint">
                <SlackText text={option.description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const isOption = (value: unknown): value is Option => typeof value === 'object' && value !== null && 'value' in value;
