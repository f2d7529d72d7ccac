interface ChipsProps {
  chosen: { value: string; text: string }[];
  onRemove(value: string): void;
}

/** What was chosen of several, each to be taken away again. */
export function Chips({ chosen, onRemove }: ChipsProps) {
  return (
    <>
      {chosen.map(({ value, text }) => (
        <span class="chip" key={value}>
          {text}
          <button type="button" aria-label={`Remove ${text}`} onClick={() => onRemove(value)}>
            ×
          </button>
        </span>
      ))}
    </>
  );
}
