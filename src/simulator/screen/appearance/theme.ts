export type Theme = 'system' | 'light' | 'dark';

const REMEMBERED = 'local-workspace-theme';

export function rememberedTheme(): Theme {
  const theme = localStorage.getItem(REMEMBERED);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Draws the whole screen in it, now and after every reload. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') {
    localStorage.removeItem(REMEMBERED);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(REMEMBERED, theme);
    document.documentElement.dataset.theme = theme;
  }
}
