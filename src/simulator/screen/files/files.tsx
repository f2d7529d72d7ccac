import type { ShownMessage } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { useScreen } from '../state/screen.ts';
import { isText, sizeInWords } from './file-kind.ts';
import { TextPreview } from './text-preview.tsx';

export type ShownFile = ShownMessage['files'][number];

export function Files({ files }: { files: ShownFile[] }) {
  return (
    <div class="files">
      {files.map((file) => (
        <OneFile key={file.id} file={file} />
      ))}
    </div>
  );
}

function OneFile({ file }: { file: ShownFile }) {
  const { client } = useScreen();
  const address = client.fileAddress(file.id);
  return (
    <figure class="file" aria-label={file.name}>
      <figcaption>
        <Icon name="file" />
        <span class="words">
          <strong>{file.name}</strong>
          <span class="hint">{sizeInWords(file.size)}</span>
        </span>
        <a class="tool" href={address} download={file.name} aria-label={`Download ${file.name}`} title="Download">
          <Icon name="download" />
        </a>
      </figcaption>
      {file.mimetype.startsWith('image/') && <img src={address} alt={file.name} />}
      {isText(file) && <TextPreview file={file} />}
    </figure>
  );
}
