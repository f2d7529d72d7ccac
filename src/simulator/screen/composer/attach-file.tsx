import { useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';

interface AttachFileProps {
  busy: boolean;
  onFiles(files: File[]): void;
}

/** Files go out as they are chosen. */
export function AttachFile({ busy, onFiles }: AttachFileProps) {
  const chooser = useRef<HTMLInputElement>(null);
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
          onFiles(files);
        }}
      />
    </>
  );
}
