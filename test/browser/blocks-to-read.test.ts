import { afterAll, beforeAll, expect, it } from 'vitest';
import { plain } from '../simulator/with-app.ts';
import { looking, messageSaying } from './looking.ts';
import { type Trial, trial } from './trial-app.ts';

const look = looking();
let app: Trial;

beforeAll(async () => {
  app = await trial(look, () => undefined);
});

afterAll(() => app.slack.close());

it('shows the blocks that hold nothing to use as what they are', async () => {
  const page = await app.look('ana');
  await app.shows([
    { type: 'header', text: plain('The state of things') },
    { type: 'section', fields: [plain('One side'), { type: 'mrkdwn', text: '*The* other <https://a.example|side>' }] },
    { type: 'divider' },
    { type: 'context', elements: [{ type: 'mrkdwn', text: 'Said by <@U02BEN> &lt;yesterday&gt;' }] },
    { type: 'markdown', text: '## Steps\n\n1. Look\n2. Think' },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [
            { type: 'rich_text_section', elements: [{ type: 'text', text: 'Boil water', style: { bold: true } }] },
          ],
        },
      ],
    },
  ]);
  const message = messageSaying(page, 'The state of things');
  await message.getByRole('heading', { name: 'The state of things' }).waitFor();
  await message.getByRole('link', { name: 'side' }).waitFor();
  await message.getByRole('separator').waitFor();
  await message.getByText('<yesterday>').waitFor();
  await message.getByRole('heading', { name: 'Steps' }).waitFor();
  expect(await message.getByRole('listitem').allInnerTexts()).toEqual(['Boil water']);
});
