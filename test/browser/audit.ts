import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const faintText = readFileSync(new URL('faint-text.js', import.meta.url), 'utf8');

/** Every rule of axe-core that the page breaks as it stands, and text that is too faint where axe cannot tell. */
export async function audit(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const broken = await page.evaluate<string[]>(`axe.run(document, { resultTypes: ['violations'] }).then((result) =>
    result.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => id + ': ' + help + ': ' + html)))`);
  const faint = await page.evaluate<string[]>(faintText);
  return [...broken, ...faint.map((text) => `faint text: ${text}`)];
}
