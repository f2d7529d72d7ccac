import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { openAddress } from '../state/address.ts';
import { plain } from '../text/plain-text.tsx';
import type { OverflowElement } from './element.ts';
import { useSurface } from './surface.ts';

export function Overflow({ element, blockId }: { element: OverflowElement; blockId: string }) {
  const { use } = useSurface();
  return (
    <Menu
      label="More options"
      face={<Icon name="more" />}
      class="button square"
      items={element.options.map((option) => ({
        text: plain(option.text),
        run: () => {
          if (option.url) openAddress(option.url);
          return use(blockId, element, { selected_option: option });
        },
      }))}
    />
  );
}
