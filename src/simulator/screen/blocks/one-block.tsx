import { useErrorBoundary, useRef } from 'preact/hooks';
import { Markdown } from '../text/markdown.tsx';
import { plain, SlackText } from '../text/plain-text.tsx';
import type { KnownBlock } from './block.ts';
import { BlockImage } from './block-image.tsx';
import { Input } from './input.tsx';
import { OneElement } from './one-element.tsx';
import { RichText } from './rich-text.tsx';
import { Section } from './section.tsx';
import { Table } from './table.tsx';

/** A block this screen cannot draw is a visible box, never a gap. */
export function OneBlock({ block }: { block: KnownBlock }) {
  const broken = useRef<KnownBlock | null>(null);
  useErrorBoundary(() => {
    broken.current = block;
  });
  if (broken.current === block) return <Undrawn name={block.type} />;
  return <Drawn block={block} />;
}

function Drawn({ block }: { block: KnownBlock }) {
  switch (block.type) {
    case 'section':
      return <Section block={block} />;
    case 'header':
      return <h3 class="block-header">{plain(block.text)}</h3>;
    case 'divider':
      return <hr />;
    case 'context':
      return (
        <div class="block-context">
          {block.elements.map((part, at) =>
            part.type === 'image' ? (
              <img key={at} src={part.image_url} alt={part.alt_text} />
            ) : (
              <SlackText key={at} text={part} />
            ),
          )}
        </div>
      );
    case 'actions':
      return (
        <div class="block-actions">
          {block.elements.map((element, at) => (
            <OneElement key={element.action_id ?? at} element={element} blockId={block.block_id} />
          ))}
        </div>
      );
    case 'input':
      return <Input block={block} />;
    case 'image':
      return <BlockImage block={block} />;
    case 'rich_text':
      return <RichText parts={block.elements} />;
    case 'markdown':
      return <Markdown text={block.text} />;
    case 'table':
      return <Table rows={block.rows} columns={block.column_settings ?? []} />;
    case 'unknown':
      return <Undrawn name={block.named} />;
  }
}

function Undrawn({ name }: { name: string }) {
  return <p class="undrawn">This screen cannot show a block of type “{name}”.</p>;
}
