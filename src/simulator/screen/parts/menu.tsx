import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';
import { Popup } from './popup.tsx';
import { walkItems } from './walk-items.ts';

export interface MenuItem {
  text: string;
  icon?: IconName;
  detail?: string | undefined;
  danger?: boolean;
  /** Does the same while the message has the focus. */
  key?: string;
  run(): unknown;
}

interface MenuProps {
  label: string;
  face: ComponentChildren;
  class?: string;
  items: MenuItem[];
  /** What stands above the choices. */
  heading?: string;
  /** What stands in the menu when there is nothing to choose. */
  empty?: string;
}

/** The button is busy until what was chosen has been done. */
export function Menu({ label, face, items, heading, empty, class: look = '' }: MenuProps) {
  const [busy, setBusy] = useState(false);
  const choose = async (item: MenuItem): Promise<void> => {
    setBusy(true);
    try {
      await item.run();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Popup label={label} face={face} class={look} role="menu" panelClass="menu" busy={busy}>
      {(close) => (
        <>
          {heading && <p class="hint">{heading}</p>}
          {items.length === 0 && <p class="hint">{empty}</p>}
          {items.map((item) => (
            <button
              key={item.text}
              type="button"
              role="menuitem"
              class={item.danger ? 'danger' : ''}
              aria-keyshortcuts={item.key}
              onKeyDown={walkItems}
              onClick={() => {
                close();
                void choose(item);
              }}
            >
              {item.icon && <Icon name={item.icon} />}
              <span class="words">{item.text}</span>
              {item.detail && <span class="detail">{item.detail}</span>}
              {item.key && (
                <span class="key" aria-hidden="true">
                  {item.key}
                </span>
              )}
            </button>
          ))}
        </>
      )}
    </Popup>
  );
}
