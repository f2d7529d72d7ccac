import { expect, it } from 'vitest';
import { channelLog, looking, messageBox, messageSaying, says, types } from './looking.ts';

const look = looking();

it('completes commands after /, and people after @, without a mouse', async () => {
  const page = await look('erin', { channel: 'engineering' });
  const box = messageBox(page);
  await box.pressSequentially('/inc');
  await page.getByRole('option', { name: /\/incident/ }).waitFor();
  await box.press('Tab');
  expect(await box.inputValue()).toBe('/incident ');

  await box.fill('');
  await box.pressSequentially('Ask @far');
  await page.getByRole('option', { name: /Farid Rahimi/ }).waitFor();
  await box.press('Enter');
  expect(await box.inputValue()).toBe('Ask @farid ');
  await box.pressSequentially('about the ledger');
  await box.press('Enter');
  await messageSaying(page, 'about the ledger').getByRole('button', { name: 'Farid Rahimi' }).waitFor();
});

it('holds a conversation in a thread beside the channel', async () => {
  const page = await look('erin', { channel: 'engineering' });
  await types(page, 'Who restarted the queue?');
  const parent = messageSaying(page, 'Who restarted the queue?');
  await parent.hover();
  await parent.getByRole('link', { name: 'Reply in thread' }).click();

  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.getByRole('textbox').fill('That was me.');
  await thread.getByRole('textbox').press('Enter');
  await thread.getByText('That was me.').waitFor();
  await parent.getByText('1 reply').waitFor();
  expect(await channelLog(page).getByText('That was me.').count()).toBe(0);

  await thread.getByRole('textbox').fill('/incident status');
  await thread.getByRole('textbox').press('Enter');
  await thread.getByText('/incident is not supported in threads').waitFor();
  await thread.getByRole('link', { name: 'Close thread' }).click();
  await thread.waitFor({ state: 'detached' });
});

it('puts a reaction on a message, counts those of others, and takes it away again', async () => {
  const [erin, ben] = [await look('erin', { channel: 'engineering' }), await look('ben', { channel: 'engineering' })];
  await types(erin, 'The backup is through.');
  const hers = messageSaying(erin, 'The backup is through.');
  await hers.hover();
  await hers.getByRole('button', { name: 'Add reaction' }).click();
  await erin.getByRole('searchbox', { name: 'Search emoji' }).fill('tada');
  await erin.getByRole('searchbox', { name: 'Search emoji' }).press('Enter');

  const his = messageSaying(ben, 'The backup is through.');
  await his.getByRole('button', { name: /^tada, 1\. Erin Walsh reacted/ }).click();
  const both = hers.getByRole('button', { name: /^tada, 2\. you and Ben Okafor reacted/ });
  await both.click();
  await hers.getByRole('button', { name: /^tada, 1\. Ben Okafor reacted/ }).waitFor();
});

it('edits and deletes one’s own words', async () => {
  const page = await look('erin', { channel: 'engineering' });
  await types(page, 'The cause is a lose cable.');
  await says(page, 'The cause is a lose cable.');
  await messageBox(page).press('ArrowUp');
  await page.getByRole('textbox', { name: 'Edit message' }).fill('The cause is a loose cable.');
  await page.keyboard.press('Enter');
  const mended = messageSaying(page, 'The cause is a loose cable.');
  await mended.getByText('(edited)').waitFor();

  await mended.hover();
  await mended.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete message' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await mended.waitFor({ state: 'detached' });
});

it('marks what is unread until it is read', async () => {
  const [deniz, farid] = [await look('deniz'), await look('farid', { channel: 'security-incidents' })];
  await types(farid, 'I got an odd mail, @deniz.');
  const row = deniz.getByRole('link', { name: /^security-incidents ?, \d+ unread, you are mentioned/ });
  await row.waitFor();
  await deniz.waitForFunction('/^\\(\\d+\\) /.test(document.title)');
  await row.click();
  await deniz.getByText('New', { exact: true }).waitFor();
  await says(deniz, 'I got an odd mail');
  await deniz.getByRole('link', { name: /^security-incidents$/ }).waitFor();
});

it('attaches a file, previews it, and hands it out again', async () => {
  const page = await look('farid');
  await page
    .getByRole('main')
    .getByLabel('Files to attach')
    .setInputFiles({
      name: 'headers.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(Array.from({ length: 30 }, (_, line) => `Received: hop ${line + 1}`).join('\n')),
    });
  const file = page.getByRole('figure', { name: 'headers.txt' }).last();
  await file.getByText('Received: hop 1', { exact: false }).waitFor();
  await file.getByRole('button', { name: 'Read it all: headers.txt' }).click();
  await page.getByRole('dialog', { name: 'headers.txt' }).getByText('Received: hop 30').waitFor();
  await page.keyboard.press('Escape');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    file.getByRole('link', { name: 'Download headers.txt' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('headers.txt');
});

it('takes files that are dropped on the channel or pasted, and leaves pasted words to the field', async () => {
  const page = await look('farid');
  const holding = (name: string, words = '') => `(() => {
    const held = new DataTransfer();
    held.items.add(new File(['what it says'], '${name}'));
    if ('${words}') held.items.add('${words}', 'text/plain');
    return held;
  })()`;
  const log = channelLog(page);
  const dropping = page.getByRole('main').locator('.box.dropping');
  const dataTransfer = await page.evaluateHandle(holding('dropped.txt'));
  await log.dispatchEvent('dragover', { dataTransfer });
  await dropping.waitFor();
  await log.dispatchEvent('drop', { dataTransfer });
  await page.getByRole('figure', { name: 'dropped.txt' }).waitFor();
  await dropping.waitFor({ state: 'detached' });

  const pastes = async (held: string): Promise<void> => {
    const event = `new ClipboardEvent('paste', { clipboardData: ${held}, bubbles: true, cancelable: true })`;
    await messageBox(page).focus();
    await page.evaluate(`document.activeElement.dispatchEvent(${event})`);
  };
  await pastes(holding('words.txt', 'only words'));
  await pastes(holding('pasted.txt'));
  await page.getByRole('figure', { name: 'pasted.txt' }).waitFor();
  expect(await page.getByRole('figure', { name: 'words.txt' }).count()).toBe(0);
});

it('becomes someone else at any time, and stays where it is', async () => {
  const page = await look('farid', { channel: 'engineering' });
  await page.getByRole('button', { name: /^You are Farid Rahimi/ }).click();
  await page.getByRole('menuitemradio', { name: /Erin Walsh/ }).click();
  await page.getByRole('button', { name: /^You are Erin Walsh/ }).waitFor();
  await page.getByRole('heading', { name: 'engineering' }).first().waitFor();
  await page.reload();
  await page.getByRole('button', { name: /^You are Erin Walsh/ }).waitFor();
});

it('goes away, asks not to be disturbed, and says so until one is back', async () => {
  const page = await look('gus');
  const other = await look('ben');
  const self = page.getByRole('button', { name: /^You are / });
  await other.getByRole('button', { name: /^You are / }).click();
  const seenByOther = other.getByRole('menuitemradio', { name: /Gus Pereira/ });
  const chooses = async (name: string): Promise<void> => {
    await self.click();
    await page.getByRole('menuitem', { name }).click();
  };
  await chooses('Set yourself as away');
  await self.getByText('Away', { exact: true }).waitFor();
  await seenByOther.getByText('Away', { exact: true }).waitFor();
  await chooses('Pause notifications for an hour');
  await seenByOther.getByText(/^Notifications paused until \d/).waitFor();
  await self.getByText(/^Notifications paused until \d/).waitFor();
  await page.reload();
  await self.getByText(/^Notifications paused until \d/).waitFor();
  await chooses('Resume notifications');
  await self.getByText('Away', { exact: true }).waitFor();
  await chooses('Set yourself as active');
  await self.getByText('Away', { exact: true }).waitFor({ state: 'detached' });
  await seenByOther.getByText('Contractor', { exact: true }).waitFor();
});
