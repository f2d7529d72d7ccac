import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** A text field as high as what stands in it; its greatest height is the style sheet's. */
export function useGrowing(field: RefObject<HTMLTextAreaElement>, text: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    const border = element.offsetHeight - element.clientHeight;
    if (text) element.style.height = `${element.scrollHeight + border}px`;
  }, [field, text]);
}
