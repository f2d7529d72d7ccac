import { useState } from 'preact/hooks';
import { plain } from '../text/plain-text.tsx';
import { Chips } from './chips.tsx';
import type { ExternalElement, Option } from './element.ts';
import { type ElementProps, useSurface } from './surface.ts';
import { isOption, useSuggestions } from './use-suggestions.ts';

/** One or several of what the app finds for what is typed. */
export function ExternalSelect(props: ElementProps<ExternalElement>) {
  const { element, blockId, id, label, tell, describedBy, invalid } = props;
  const surface = useSurface();
  const several = element.type === 'multi_external_select';
  const chosen = [surface.value(blockId, element)].flat().filter(isOption);
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const { options, least } = useSuggestions(element, blockId, typed);
  const offered = options?.filter((option) => !chosen.some(({ value }) => several && value === option.value)) ?? [];
  const full = several && chosen.length >= (element.max_selected_items ?? Infinity);

  const choose = (next: Option[]): void => {
    surface.choose(blockId, element, several ? next : (next[0] ?? null), tell);
    setTyped(null);
    setAt(0);
  };
  const pick = (option: Option): void => choose(several ? [...chosen, option] : [option]);
  const press = (event: KeyboardEvent): void => {
    const option = offered[at];
    if (event.key === 'Escape' && typed !== null) setTyped(null);
    else if (!option || event.isComposing) return;
    else if (event.key === 'ArrowDown') setAt((at + 1) % offered.length);
    else if (event.key === 'ArrowUp') setAt((at + offered.length - 1) % offered.length);
    else if (event.key === 'Enter') pick(option);
    else return;
    event.preventDefault();
  };

  return (
    <div class="multi-select">
      {several && (
        <Chips
          chosen={chosen.map((option) => ({ value: option.value, text: plain(option.text) }))}
          onRemove={(value) => choose(chosen.filter((kept) => kept.value !== value))}
        />
      )}
      <input
        id={id}
        class="field"
        data-focus-on-load={element.focus_on_load}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-offered`}
        aria-activedescendant={offered.length > 0 ? `${id}-offered-${at}` : undefined}
        aria-label={label ?? undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        disabled={full}
        placeholder={plain(element.placeholder) || 'Type to search'}
        value={typed ?? (several ? '' : plain(chosen[0]?.text))}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
        onBlur={() => {
          if (typed === '' && !several && chosen.length > 0) choose([]);
          setTyped(null);
        }}
      />
      <div id={`${id}-offered`} class="offered" role="listbox" aria-label="Suggestions" hidden={offered.length === 0}>
        {offered.map((option, place) => (
          <div
            key={option.value}
            id={`${id}-offered-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onMouseDown={(event) => {
              event.preventDefault();
              pick(option);
            }}
          >
            {plain(option.text)}
          </div>
        ))}
      </div>
      <p class="hint" role="status">
        {typed && stateInWords(typed, least, options)}
      </p>
    </div>
  );
}

function stateInWords(typed: string, least: number, options: Option[] | null): string | null {
  if (typed.length < least) return `Type at least ${least} letters.`;
  if (options === null) return 'Searching…';
  return options.length === 0 ? 'Nothing found.' : null;
}
