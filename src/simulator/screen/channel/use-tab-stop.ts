import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Of all messages one is reached with Tab: the one that had the focus last, else the newest. */
export function useTabStop(list: RefObject<HTMLElement>): void {
  const last = useRef<HTMLElement | null>(null);
  const stop = (message: HTMLElement | null | undefined): void => {
    const messages = list.current?.querySelectorAll<HTMLElement>('[data-ts]') ?? [];
    for (const one of messages) one.tabIndex = one === message ? 0 : -1;
  };
  useLayoutEffect(() => {
    if (!last.current?.isConnected) last.current = null;
    stop(last.current ?? [...(list.current?.querySelectorAll<HTMLElement>('[data-ts]') ?? [])].at(-1));
  });
  useEffect(() => {
    const entered = (event: FocusEvent): void => {
      if (!(event.target instanceof HTMLElement)) return;
      last.current = event.target.closest<HTMLElement>('[data-ts]');
      if (last.current) stop(last.current);
    };
    const element = list.current;
    element?.addEventListener('focusin', entered);
    return () => element?.removeEventListener('focusin', entered);
  });
}
