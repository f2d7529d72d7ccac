import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownMessage } from '../../protocol.ts';
import { useGrowing } from '../composer/use-growing.ts';
import { useScreen } from '../state/screen.ts';
import { typedText } from '../text/typed-text.ts';

/** Enter saves, Escape leaves it as it was. */
export function EditMessage({ message, onDone }: { message: ShownMessage; onDone(): void }) {
  const { act, workspace } = useScreen();
  const [before] = useState(() => typedText(message.text, workspace));
  const [text, setText] = useState(before);
  const field = useRef<HTMLTextAreaElement>(null);
  useGrowing(field, text);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(-1, -1);
  }, []);
  const save = async (): Promise<void> => {
    if (!text.trim()) return;
    if (text === before) return onDone();
    const result = await act({ type: 'edit', channel: message.channel, ts: message.ts, text: text.trim() });
    if (result.ok) onDone();
  };
  return (
    <div class="edit-message">
      <textarea
        ref={field}
        class="field"
        aria-label="Edit message"
        rows={1}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') onDone();
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void save();
        }}
      />
      <div class="edit-buttons">
        <button type="button" class="button" onClick={onDone}>
          Cancel
        </button>
        <button type="button" class="button solid primary" onClick={() => void save()}>
          Save changes
        </button>
      </div>
    </div>
  );
}
