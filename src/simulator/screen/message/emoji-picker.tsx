import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Popup } from '../parts/popup.tsx';
import { EMOJI_NAMES, emojiFor } from '../text/emoji.ts';

interface EmojiPickerProps {
  label: string;
  face: ComponentChildren;
  class: string;
  /** Opens it while the message has the focus. */
  shortcut?: string;
  onPick(name: string): void;
}

export function EmojiPicker({ label, face, class: look, shortcut, onPick }: EmojiPickerProps) {
  return (
    <Popup
      label={label}
      face={face}
      class={look}
      shortcut={shortcut}
      role="dialog"
      panelLabel="Emoji"
      panelClass="emoji-picker"
    >
      {(close) => (
        <Choice
          onPick={(name) => {
            close();
            onPick(name);
          }}
        />
      )}
    </Popup>
  );
}

function Choice({ onPick }: { onPick(name: string): void }) {
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase().replaceAll(':', '').replaceAll(' ', '_');
  const found = EMOJI_NAMES.filter((name) => name.includes(words));
  return (
    <>
      <input
        type="search"
        class="field"
        aria-label="Search emoji"
        placeholder="Search emoji"
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found[0]) onPick(found[0]);
        }}
      />
      <div class="grid">
        {found.map((name) => (
          <button key={name} type="button" aria-label={name} title={`:${name}:`} onClick={() => onPick(name)}>
            {emojiFor(name)}
          </button>
        ))}
      </div>
      {found.length === 0 && <p class="hint">No emoji has that name here.</p>}
    </>
  );
}
