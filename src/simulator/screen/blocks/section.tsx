import { plain, SlackText } from '../text/plain-text.tsx';
import type { SectionBlock } from './block.ts';
import { OneElement } from './one-element.tsx';

export function Section({ block }: { block: SectionBlock }) {
  const { text, fields = [], accessory } = block;
  return (
    <div class="block-section">
      <div class="section-words">
        {text && (
          <div>
            <SlackText text={text} />
          </div>
        )}
        {fields.length > 0 && (
          <div class="section-fields">
            {fields.map((field, at) => (
              <div key={at}>
                <SlackText text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory?.type === 'image' && <img class="section-image" src={accessory.image_url} alt={accessory.alt_text} />}
      {accessory && accessory.type !== 'image' && (
        <OneElement element={accessory} blockId={block.block_id} about={plain(text).replace(/[*_~`]/g, '')} />
      )}
    </div>
  );
}
