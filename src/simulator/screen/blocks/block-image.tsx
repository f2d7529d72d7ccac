import { plain } from '../text/plain-text.tsx';
import type { ImageBlock } from './block.ts';

export function BlockImage({ block }: { block: ImageBlock }) {
  return (
    <figure class="block-image">
      {block.title && <figcaption>{plain(block.title)}</figcaption>}
      <img src={block.image_url} alt={block.alt_text} />
    </figure>
  );
}
