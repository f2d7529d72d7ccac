import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { Popup } from '../parts/popup.tsx';
import { walkItems } from '../parts/walk-items.ts';
import { applyTheme, rememberedTheme, type Theme } from './theme.ts';

const THEMES: { theme: Theme; name: string }[] = [
  { theme: 'system', name: 'As the system has it' },
  { theme: 'light', name: 'Light' },
  { theme: 'dark', name: 'Dark' },
];

export function Appearance() {
  const [chosen, setChosen] = useState(rememberedTheme);
  return (
    <Popup label="Appearance" face={<Icon name="sun" />} class="tool" role="menu" panelClass="menu">
      {(close) =>
        THEMES.map(({ theme, name }) => (
          <button
            key={theme}
            type="button"
            role="menuitemradio"
            aria-checked={theme === chosen}
            data-first={theme === chosen || undefined}
            onKeyDown={walkItems}
            onClick={() => {
              applyTheme(theme);
              setChosen(theme);
              close();
            }}
          >
            <span class="words">{name}</span>
            {theme === chosen && <Icon name="check" />}
          </button>
        ))
      }
    </Popup>
  );
}
