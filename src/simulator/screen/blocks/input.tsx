import { plain } from '../text/plain-text.tsx';
import type { InputBlock } from './block.ts';
import { OneElement } from './one-element.tsx';
import { useSurface } from './surface.ts';

const GROUPED = new Set(['checkboxes', 'radio_buttons']);

/** A field with its label, hint and error; several boxes under one label are a group. */
export function Input({ block }: { block: InputBlock }) {
  const { name, errors } = useSurface();
  const id = `${name}-${block.block_id}`;
  const error = errors[block.block_id];
  const described = [block.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const label = plain(block.label);
  const grouped = GROUPED.has(block.element.type);
  const words = (
    <>
      {label}
      {block.optional && <span class="optional"> (optional)</span>}
    </>
  );
  return (
    <div class={error ? 'block-input wrong' : 'block-input'}>
      {grouped ? (
        <span class="label">{words}</span>
      ) : (
        <label class="label" for={id}>
          {words}
        </label>
      )}
      <OneElement
        element={block.element}
        blockId={block.block_id}
        field={{
          id,
          label: grouped ? label : null,
          tell: block.dispatch_action ?? false,
          describedBy: described,
          invalid: Boolean(error),
        }}
      />
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {block.hint && (
        <p class="hint" id={`${id}-hint`}>
          {plain(block.hint)}
        </p>
      )}
    </div>
  );
}
