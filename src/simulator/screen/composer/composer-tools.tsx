import { EmojiPicker } from '../message/emoji-picker.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { useScreen } from '../state/screen.ts';
import { AttachFile } from './attach-file.tsx';

interface ComposerToolsProps {
  /** Whether files are on their way. */
  uploading: boolean;
  onFiles(files: File[]): void;
  /** Puts a word at the end of what is typed. */
  onInsert(word: string): void;
}

export function ComposerTools({ uploading, onFiles, onInsert }: ComposerToolsProps) {
  const { workspace, act } = useScreen();
  const { app } = workspace;
  return (
    <>
      <AttachFile busy={uploading} onFiles={onFiles} />
      <Menu
        label="Shortcuts"
        face={<Icon name="bolt" />}
        class="tool"
        empty="No app offers a shortcut."
        items={app.globalShortcuts.map(({ name, callbackId }) => ({
          text: name,
          icon: 'bolt',
          detail: app.name,
          run: () => act({ type: 'shortcut', callbackId }),
        }))}
      />
      <EmojiPicker label="Emoji" face={<Icon name="smile" />} class="tool" onPick={(name) => onInsert(`:${name}: `)} />
      <button
        type="button"
        class="tool"
        aria-label="Mention someone"
        title="Mention someone"
        onClick={() => onInsert('@')}
      >
        <Icon name="at" />
      </button>
    </>
  );
}
