import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface DialogProps {
  title: string;
  class?: string;
  onClose(): void;
  children: ComponentChildren;
}

/** A native modal dialog, open for as long as it is drawn. */
export function Dialog({ title, onClose, children, class: look = '' }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    focusFirst(element);
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={look}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="tool" aria-label="Close dialog" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}

function focusFirst(dialog: HTMLElement): void {
  const wanted = [
    '[data-focus-on-load]',
    '.dialog-body :is(input, textarea, select)',
    'footer .primary',
    'footer button',
  ];
  const found = wanted.map((selector) => dialog.querySelector<HTMLElement>(selector)).find((element) => element);
  found?.focus();
}
