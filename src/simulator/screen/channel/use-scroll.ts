import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const NEAR_END_PX = 48;

interface Scroll {
  /** Whether the end is out of sight. */
  away: boolean;
  toEnd(): void;
  /** To be called when the list was scrolled. */
  follow(): void;
}

/** Keeps a list at its end while it grows, unless the person has scrolled away or a marked message is to be seen. */
export function useScroll(list: RefObject<HTMLElement>, newestOwn: string | null, marked: string | null): Scroll {
  const stays = useRef(true);
  const [away, setAway] = useState(false);

  const toEnd = (): void => {
    stays.current = true;
    list.current?.scrollTo({ top: list.current.scrollHeight });
  };
  const follow = (): void => {
    if (!list.current) return;
    const { scrollHeight, scrollTop, clientHeight } = list.current;
    stays.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
    setAway(!stays.current);
  };

  useLayoutEffect(() => {
    if (stays.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  });

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const resized = new ResizeObserver(() => {
      if (stays.current) element.scrollTo({ top: element.scrollHeight });
    });
    resized.observe(element);
    if (element.firstElementChild) resized.observe(element.firstElementChild);
    return () => resized.disconnect();
  }, [list]);

  useLayoutEffect(() => {
    if (!newestOwn || !list.current) return;
    stays.current = true;
    list.current.scrollTo({ top: list.current.scrollHeight });
  }, [list, newestOwn]);

  useLayoutEffect(() => {
    if (!marked) return;
    stays.current = false;
    list.current?.querySelector(`[data-ts="${CSS.escape(marked)}"]`)?.scrollIntoView({ block: 'center' });
  }, [list, marked]);

  return { away, toEnd, follow };
}
