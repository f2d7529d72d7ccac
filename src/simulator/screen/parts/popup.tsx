import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { placeBeside } from './place-beside.ts';

interface PopupProps {
  /** What the button does, for those who cannot see its face. */
  label: string;
  face: ComponentChildren;
  class?: string;
  shortcut?: string | undefined;
  role: 'menu' | 'dialog';
  /** Names the panel; the button's label when left out. */
  panelLabel?: string;
  panelClass?: string;
  busy?: boolean;
  onOpened?(): void;
  /** Drawn only while open. */
  children(close: () => void): ComponentChildren;
}

/** A button that opens a panel above everything else. Escape and a click elsewhere close it, and the focus goes back. */
export function Popup({
  label,
  face,
  role,
  panelLabel,
  panelClass = '',
  busy,
  onOpened,
  children,
  ...rest
}: PopupProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const shown = (): void => {
    if (!button.current || !panel.current) return;
    placeBeside(button.current, panel.current);
    onOpened?.();
    panel.current.querySelector<HTMLElement>('[data-first], input, [role^="menuitem"], button')?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        class={rest.class}
        aria-label={label}
        aria-keyshortcuts={rest.shortcut}
        title={rest.shortcut ? `${label} (${rest.shortcut})` : label}
        aria-haspopup={role}
        aria-expanded={open}
        aria-busy={busy}
        popovertarget={id}
      >
        {face}
      </button>
      <div
        ref={panel}
        id={id}
        class={`popup ${panelClass}`}
        popover="auto"
        {...{ role, 'aria-label': panelLabel ?? label }}
        onBeforeToggle={(event) => setOpen(event.newState === 'open')}
        onToggle={(event) => event.newState === 'open' && shown()}
      >
        {open && children(() => panel.current?.hidePopover())}
      </div>
    </>
  );
}
