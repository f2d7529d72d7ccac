import type { TypedExtent } from './extent.ts';

const FIELDS = [
  { key: 'times', label: 'Times', empty: 'always', min: 1, max: 10_000, step: 1 },
  { key: 'minutes', label: 'Minutes', empty: 'no end', min: 0.1, max: 1440, step: 'any' },
  { key: 'percent', label: 'Chance, %', empty: '100', min: 1, max: 100, step: 'any' },
] as const;

/** How often, how long and how likely. */
export function ExtentFields({ extent, onChange }: { extent: TypedExtent; onChange(extent: TypedExtent): void }) {
  return (
    <>
      {FIELDS.map(({ key, label, empty, min, max, step }) => (
        <label key={key}>
          {label}
          <input
            type="number"
            class="field"
            min={min}
            max={max}
            step={step}
            placeholder={empty}
            value={extent[key]}
            onInput={(event) => onChange({ ...extent, [key]: event.currentTarget.value })}
          />
        </label>
      ))}
    </>
  );
}
