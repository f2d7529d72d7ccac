import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useScreen } from '../state/screen.ts';
import { type Completion, type CompletionOption, completionAt } from './completion.ts';

interface UsedCompletion {
  id: string;
  completion: Completion | null;
  chosen: number;
  pick(option: CompletionOption): void;
  /** Whether the key was meant for the suggestions. */
  handles(event: KeyboardEvent): boolean;
  /** To be called when the caret may have moved. */
  caretMoved(): void;
}

interface Text {
  field: RefObject<HTMLTextAreaElement>;
  text: string;
  setText(text: string): void;
  inThread: boolean;
}

export function useCompletion({ field, text, setText, inThread }: Text): UsedCompletion {
  const { workspace } = useScreen();
  const id = useId();
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState(0);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const caretAfter = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (caretAfter.current === null || field.current?.value !== text) return;
    field.current.setSelectionRange(caretAfter.current, caretAfter.current);
    setCaret(caretAfter.current);
    caretAfter.current = null;
  }, [field, text]);

  const found = dismissed === text ? null : completionAt(text.slice(0, caret), workspace, inThread);
  const at = Math.min(chosen, (found?.options.length ?? 1) - 1);

  const pick = (option: CompletionOption): void => {
    if (!found) return;
    const head = `${text.slice(0, found.start)}${option.insert} `;
    caretAfter.current = head.length;
    setChosen(0);
    setText(head + text.slice(caret).replace(/^ /, ''));
    field.current?.focus();
  };

  const handles = (event: KeyboardEvent): boolean => {
    const option = found?.options[at];
    if (!found || !option || event.shiftKey) return false;
    const count = found.options.length;
    if (event.key === 'ArrowDown') setChosen((at + 1) % count);
    else if (event.key === 'ArrowUp') setChosen((at + count - 1) % count);
    else if (event.key === 'Escape') setDismissed(text);
    else if (event.key === 'Enter' || event.key === 'Tab') pick(option);
    else return false;
    return true;
  };

  const caretMoved = (): void => {
    setChosen(0);
    setCaret(field.current?.selectionStart ?? 0);
  };

  return { id, completion: found, chosen: at, pick, handles, caretMoved };
}
