import { useRef } from 'preact/hooks';
import type { MomentElement } from './element.ts';
import { type ElementProps, useSurface } from './surface.ts';

const NATIVE = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' };

/** Date 'YYYY-MM-DD', time 'HH:mm', or both as Unix seconds in the reader's zone. */
export function MomentInput({ element, blockId, id, label, tell, describedBy, invalid }: ElementProps<MomentElement>) {
  const surface = useSurface();
  const both = element.type === 'datetimepicker';
  const value = surface.value(blockId, element);
  const typing = useRef(false);
  const untold = useRef(false);
  const momentIn = (text: string) => (text ? (both ? Math.round(new Date(text).getTime() / 1000) : text) : null);
  const change = (text: string): void => {
    untold.current = tell && typing.current;
    surface.choose(blockId, element, momentIn(text), tell && !typing.current);
  };
  /** A date that is typed goes through others before it is the one that is meant. */
  const settle = (field: HTMLInputElement): void => {
    if (untold.current) surface.choose(blockId, element, momentIn(field.value), true);
    untold.current = false;
    typing.current = false;
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
      onKeyDown={(event) => {
        if (event.key === 'Enter' && tell) event.preventDefault();
        if (event.key === 'Enter') settle(event.currentTarget);
        else typing.current = true;
      }}
      onPointerDown={(event) => settle(event.currentTarget)}
      onBlur={(event) => settle(event.currentTarget)}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** Unix seconds as `datetime-local` wants them. */
function localText(seconds: number): string {
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
