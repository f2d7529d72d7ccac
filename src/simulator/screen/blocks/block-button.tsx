import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { openAddress, permalinkHash } from '../state/address.ts';
import { plain } from '../text/plain-text.tsx';
import type { ButtonElement } from './element.ts';
import { useSurface } from './surface.ts';

/** Busy, and deaf to further clicks, until the app has answered. */
export function BlockButton({ element, blockId }: { element: ButtonElement; blockId: string }) {
  const { use } = useSurface();
  const [busy, setBusy] = useState(false);
  const { text, value, url, style, accessibility_label: spoken } = element;
  const press = async (): Promise<void> => {
    if (busy) return;
    if (url) openAddress(url);
    setBusy(true);
    await use(blockId, element, { text, ...(value === undefined ? {} : { value }), ...(style ? { style } : {}) });
    setBusy(false);
  };
  return (
    <button
      type="button"
      class={`button ${style ?? ''}`}
      aria-label={spoken}
      aria-busy={busy}
      onClick={() => void press()}
    >
      {plain(text)}
      {url && !permalinkHash(url) && <Icon name="out" />}
    </button>
  );
}
