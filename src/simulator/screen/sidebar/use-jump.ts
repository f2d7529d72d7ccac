import { useEffect, useState } from 'preact/hooks';

export interface Jump {
  open: boolean;
  start(): void;
  end(): void;
}

/** Ctrl+K, as everywhere; not over a form of the app. */
export function useJump(taken: boolean): Jump {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || taken) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [taken]);
  return { open, start: () => setOpen(true), end: () => setOpen(false) };
}
