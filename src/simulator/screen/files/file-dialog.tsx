import { useState } from 'preact/hooks';
import { Dialog } from '../parts/dialog.tsx';
import { useScreen } from '../state/screen.ts';
import { Markdown } from '../text/markdown.tsx';
import { isMarkdown } from './file-kind.ts';
import type { ShownFile } from './files.tsx';

/** A whole text file; Markdown is drawn, or shown as written. */
export function FileDialog({ file, text, onClose }: { file: ShownFile; text: string; onClose(): void }) {
  const { client } = useScreen();
  const [drawn, setDrawn] = useState(isMarkdown(file));
  return (
    <Dialog title={file.name} class="large" onClose={onClose}>
      <div class="dialog-body document">{drawn ? <Markdown text={text} /> : <pre>{text}</pre>}</div>
      <footer>
        {isMarkdown(file) && (
          <button type="button" class="button" aria-pressed={!drawn} onClick={() => setDrawn(!drawn)}>
            Show as written
          </button>
        )}
        <a class="button" href={client.fileAddress(file.id)} download={file.name}>
          Download
        </a>
        <button type="button" class="button solid primary" onClick={onClose}>
          Close
        </button>
      </footer>
    </Dialog>
  );
}
