import { useRef, useState } from 'preact/hooks';
import type { Channel } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { useScreen } from '../state/screen.ts';
import { listKey } from '../state/screen-state.ts';
import { AlsoToChannel, placeFor } from './also-to-channel.tsx';
import { CompletionList } from './completion-list.tsx';
import { ComposerTools } from './composer-tools.tsx';
import { draftOf, keepDraft } from './drafts.ts';
import { useCompletion } from './use-completion.ts';
import { useDrop } from './use-drop.ts';
import { useFocusWhenShown } from './use-focus-when-shown.ts';
import { useGrowing } from './use-growing.ts';
import { useUpload } from './use-upload.ts';

interface ComposerProps {
  channel: Channel;
  thread?: string;
  placeholder: string;
  /** Arrow-up in an empty field edits what was said last. */
  onEditLast(): void;
}

/** Enter sends, Shift+Enter starts a line. What could not be sent stays. */
export function Composer({ channel, thread, placeholder, onEditLast }: ComposerProps) {
  const { workspace, act } = useScreen();
  const list = listKey(channel.id, thread);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setTextOnly] = useState(() => draftOf(list));
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [alsoToChannel, setAlsoToChannel] = useState(false);
  const place = placeFor(channel, thread, alsoToChannel);
  const files = useUpload(place);
  const dropping = useDrop(field, files.upload);
  const setText = (next: string): void => {
    keepDraft(list, next);
    setTextOnly(next);
    setRefused(null);
  };
  const completion = useCompletion({ field, text, setText, inThread: thread !== undefined });
  useGrowing(field, text);
  useFocusWhenShown(field);

  const send = async (): Promise<void> => {
    const said = text.trimEnd();
    if (!said) return;
    const command = /^\/[^\s/]+(?=\s|$)/.exec(said)?.[0];
    if (thread && command) return setRefused(`${command} is not supported in threads. Sorry!`);
    setText('');
    setBusy(true);
    const result = await act({ type: 'send', text: said, ...place });
    setBusy(false);
    if (result.ok) setAlsoToChannel(false);
    else if (draftOf(list) === '') setText(said);
  };

  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (!completion.handles(event)) {
      if (event.key === 'ArrowUp' && text === '') onEditLast();
      else if (event.key === 'Enter' && !event.shiftKey) void send();
      else return;
    }
    event.preventDefault();
  };

  /** Words that are copied from a document come with a picture of themselves. */
  const paste = (event: ClipboardEvent): void => {
    const { files: pasted, types } = event.clipboardData ?? {};
    if (!pasted?.length || types?.includes('text/plain')) return;
    event.preventDefault();
    void files.upload([...pasted]);
  };

  const hinted = thread ? undefined : workspace.app.commands.find((one) => text.startsWith(`${one.command} `));
  const options = completion.completion?.options;
  return (
    <div class="composer">
      {options && (
        <CompletionList id={completion.id} options={options} chosen={completion.chosen} onPick={completion.pick} />
      )}
      {refused && (
        <p class="refused" role="alert">
          {refused}
        </p>
      )}
      <div class={dropping ? 'box dropping' : 'box'}>
        <textarea
          ref={field}
          rows={1}
          aria-label={placeholder}
          placeholder={placeholder}
          aria-autocomplete="list"
          aria-controls={options ? completion.id : undefined}
          aria-activedescendant={options ? `${completion.id}-${completion.chosen}` : undefined}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            completion.caretMoved();
          }}
          onSelect={completion.caretMoved}
          onKeyDown={press}
          onPaste={paste}
        />
        {thread && <AlsoToChannel channel={channel} checked={alsoToChannel} onChange={setAlsoToChannel} />}
        <div class="composer-tools">
          <ComposerTools
            uploading={files.busy}
            onFiles={files.upload}
            onInsert={(word) => {
              setText(`${text}${text && !/\s$/.test(text) ? ' ' : ''}${word}`);
              field.current?.focus();
            }}
          />
          {hinted && (
            <p class="usage" title={hinted.description}>
              {hinted.command} {hinted.usageHint}
            </p>
          )}
          <button
            type="button"
            class={text.trim() ? 'send ready' : 'send'}
            aria-label="Send"
            title="Send"
            aria-busy={busy}
            onClick={() => void send()}
          >
            <Icon name="send" />
          </button>
        </div>
      </div>
    </div>
  );
}
