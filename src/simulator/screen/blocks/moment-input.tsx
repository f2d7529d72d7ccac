import type { MomentElement } from './element.ts';
import { type ElementProps, useSurface } from './surface.ts';

const NATIVE = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' };

/** Date 'YYYY-MM-DD', time 'HH:mm', or both as Unix seconds in the reader's zone. */
export function MomentInput({ element, blockId, id, label, tell, describedBy, invalid }: ElementProps<MomentElement>) {
  const surface = useSurface();
  const both = element.type === 'datetimepicker';
  const value = surface.value(blockId, element);
  const choose = (text: string): void => {
    const next = both ? Math.round(new Date(text).getTime() / 1000) : text;
    surface.choose(blockId, element, text ? next : null, tell);
  };
  return (
    <input
      id={id}
      data-focus-on-load={element.focus_on_load}
      class="field moment"
      type={NATIVE[element.type]}
      aria-label={label ?? undefined}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      value={both && typeof value === 'number' ? localText(value) : String(value ?? '')}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

/** Unix seconds as `datetime-local` wants them. */
function localText(seconds: number): string {
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
