import { useMemo } from 'preact/hooks';
import { Icon } from '../../parts/icon.tsx';
import { copy } from '../../state/copy.ts';
import { formatted, jsonTokens } from './json-tokens.ts';

/** A value as formatted JSON, to read and to copy. Nothing for what is not there. */
export function Json({ title, value }: { title: string; value: unknown }) {
  const text = useMemo(() => formatted(value), [value]);
  if (text === null) return null;
  return (
    <section class="json" aria-label={title}>
      <h3>
        {title}
        <button type="button" class="tool" aria-label={`Copy ${title}`} title="Copy" onClick={() => void copy(text)}>
          <Icon name="copy" />
        </button>
      </h3>
      <pre>
        {jsonTokens(text).map(({ kind, text: part }, at) => (
          <span key={at} class={kind}>
            {part}
          </span>
        ))}
      </pre>
    </section>
  );
}
