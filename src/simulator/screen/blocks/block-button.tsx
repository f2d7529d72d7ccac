import { plain } from '../text/plain-text.tsx';
import type { ButtonElement } from './element.ts';
import { useSurface } from './surface.ts';

export function BlockButton({ element, blockId }: { element: ButtonElement; blockId: string }) {
  const { use } = useSurface();
  const { text, value, url, style, accessibility_label: spoken } = element;
  const press = (): void => {
    if (url) window.open(url, '_blank', 'noopener');
    use(blockId, element, { text, ...(value === undefined ? {} : { value }), ...(style ? { style } : {}) });
  };
  return (
    <button type="button" class={`button ${style ?? ''}`} aria-label={spoken} onClick={press}>
      {plain(text)}
      {url && <span aria-hidden="true"> ↗</span>}
    </button>
  );
}
