import { useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { useScreen } from '../state/screen.ts';
import type { SendingPlace } from './also-to-channel.tsx';

/** Sends files into the channel or the thread as they are chosen. */
export function AttachFile({ place }: { place: SendingPlace }) {
  const { act } = useScreen();
  const chooser = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const upload = async (files: File[]): Promise<void> => {
    setBusy(true);
    for (const file of files) await act({ type: 'upload', name: file.name, base64: await base64Of(file), ...place });
    setBusy(false);
  };
  return (
    <>
      <button
        type="button"
        class="tool"
        aria-label="Attach a file"
        title="Attach a file"
        aria-busy={busy}
        onClick={() => chooser.current?.click()}
      >
        <Icon name="plus" />
      </button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Files to attach"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void upload(files);
        }}
      />
    </>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error(`${file.name} cannot be read`));
    reader.readAsDataURL(file);
  });
}
