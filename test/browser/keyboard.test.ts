import { expect, it } from 'vitest';
import { isCommanded, looking, messageBox, roomToCome } from './looking.ts';

const look = looking();

it('declares an incident and takes command without a mouse', async () => {
  const page = await look('deniz');
  const { keyboard } = page;
  const room = await roomToCome(page);
  await keyboard.press('Control+k');
  await keyboard.type('general');
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Jump to' }).waitFor({ state: 'detached' });
  await messageBox(page).focus();
  await keyboard.type('/incident declare');
  await keyboard.press('Enter');

  await page.getByRole('dialog', { name: 'Declare an incident' }).waitFor();
  await keyboard.type('Strange letter with a drive inside');
  await tabTo('Type');
  await keyboard.type('Phishing');
  await tabTo('Private');
  await keyboard.press('Tab');
  await tabTo('Declare');
  await keyboard.press('Enter');

  const name = await room();
  await keyboard.press('Control+k');
  await keyboard.type(name);
  await keyboard.press('Enter');
  await page.getByRole('main').getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('button', { name: 'Claim commander' }).last().waitFor();
  await tabTo('Claim commander', 'Shift+Tab');
  await keyboard.press('Enter');
  await isCommanded(page);

  /** Walks with the keyboard until the focus is on what is called so. */
  async function tabTo(name: string, key = 'Tab'): Promise<void> {
    const passed: string[] = [];
    while (passed.length < 60) {
      const focused = await page.evaluate<string>(FOCUSED);
      if (focused.startsWith(name)) return;
      passed.push(focused);
      await keyboard.press(key);
    }
    expect.fail(`the keyboard does not reach ${name}, only ${passed.join(' | ')}`);
  }
});

/** What the element with the focus is called; nothing while the page itself has it. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  return (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).trim();
})()`;
