import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Takes files dropped anywhere on the pane that an element stands in; true while some are held over it. */
export function useDrop(within: RefObject<HTMLElement>, onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const pane = within.current?.closest<HTMLElement>('.main-pane, .thread-pane');
    if (!pane) return;
    const heldOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const gone = ({ relatedTarget }: DragEvent): void => {
      if (!(relatedTarget instanceof Node && pane.contains(relatedTarget))) setOver(false);
    };
    const dropped = (event: DragEvent): void => {
      setOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      take.current([...event.dataTransfer.files]);
    };
    const listening = new AbortController();
    const { signal } = listening;
    pane.addEventListener('dragover', heldOver, { signal });
    pane.addEventListener('dragleave', gone, { signal });
    pane.addEventListener('drop', dropped, { signal });
    return () => listening.abort();
  }, [within]);
  return over;
}
