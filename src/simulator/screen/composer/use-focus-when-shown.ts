import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** One can type at once where one has just gone to; on a touch screen that would bring up the keyboard unasked. */
export function useFocusWhenShown(field: RefObject<HTMLElement>): void {
  useEffect(() => {
    const unasked = matchMedia('(hover: none)').matches || document.querySelector('dialog[open]');
    if (!unasked) field.current?.focus({ preventScroll: true });
  }, [field]);
}
