import { render } from 'preact';
import { App } from './app.tsx';
import { applyTheme, rememberedTheme } from './appearance/theme.ts';

applyTheme(rememberedTheme());
const root = document.getElementById('screen');
if (root) render(<App />, root);
