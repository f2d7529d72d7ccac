import { useEffect, useState } from 'preact/hooks';
import { useScreen } from '../state/screen.ts';
import { Markdown } from '../text/markdown.tsx';
import { FileDialog } from './file-dialog.tsx';
import { isMarkdown } from './file-kind.ts';
import type { ShownFile } from './files.tsx';

const LINES = 10;

/** The first lines of a text file, and a way to read it all. */
export function TextPreview({ file }: { file: ShownFile }) {
  const { client } = useScreen();
  const [text, setText] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const address = client.fileAddress(file.id);
  useEffect(() => {
    let left = false;
    fetch(address)
      .then((response) => (response.ok ? response.text() : null))
      .then((content) => !left && setText(content))
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [address]);
  if (text === null) return null;
  const lines = text.trimEnd().split('\n');
  const first = lines.slice(0, LINES).join('\n');
  const cut = lines.length > LINES;
  return (
    <>
      <div class={cut ? 'preview cut' : 'preview'}>
        {isMarkdown(file) ? <Markdown text={first} /> : <pre>{first}</pre>}
      </div>
      {cut && (
        <button type="button" class="button" aria-label={`Read it all: ${file.name}`} onClick={() => setOpen(true)}>
          Read it all
        </button>
      )}
      {open && <FileDialog file={file} text={text} onClose={() => setOpen(false)} />}
    </>
  );
}
