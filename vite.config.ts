import { defineConfig } from 'vite';

/** Builds the local workspace's screen; the server hands out what lands in dist/simulator/screen. */
export default defineConfig({
  root: 'src/simulator/screen',
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../../../dist/simulator/screen', emptyOutDir: true },
});
