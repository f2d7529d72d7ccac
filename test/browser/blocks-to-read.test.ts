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
  expect(await message.getByRole('listitem').allInnerTexts()).toEqual(['Boil water']);
});

const MARKDOWN = `## Steps

First *look*, then **think**,
then ~~run~~ act with \`care\`.

- a cable
  - blue
  - red
- a \\*lamp\\* &amp; oil

3. third
4. fourth

- [x] done
- [ ] open

> Somebody said so
> twice

| what | when |
|---|---|
| a \\| b | now |

\`\`\`sh
# <no heading>
\`\`\`

<b onclick="alert(1)">raw</b> and [a trap](javascript:alert(1)), [a page](https://a.example/x "seen"), https://b.example/y
![a picture](https://c.example/pixel.png)
`;

it('reads Markdown with its lists, and follows nothing in it of itself', async () => {
  const page = await app.look('ana');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await app.shows([{ type: 'markdown', text: MARKDOWN }]);
  const message = messageSaying(page, 'Somebody said so');
  await message.getByRole('heading', { name: 'Steps' }).waitFor();

  expect(await message.getByRole('emphasis').innerText()).toBe('look');
  expect(await message.getByRole('strong').innerText()).toBe('think');
  expect(await message.getByRole('deletion').innerText()).toBe('run');
  expect(await message.getByRole('code').allInnerTexts()).toEqual(['care', '# <no heading>']);
  expect(await message.getByRole('paragraph').first().innerText()).toBe(
    'First look, then think,\nthen run act with care.',
  );
  const cable = message.getByRole('listitem').filter({ hasText: 'a cable' });
  expect(await cable.getByRole('list').getByRole('listitem').allInnerTexts()).toEqual(['blue', 'red']);
  await message.getByRole('listitem').filter({ hasText: 'a *lamp* & oil' }).waitFor();
  expect(await message.locator('ol').getAttribute('start')).toBe('3');
  expect(await message.getByRole('checkbox').evaluateAll((all) => all.map((one) => one.matches(':checked')))).toEqual([
    true,
    false,
  ]);
  expect(await message.getByRole('blockquote').innerText()).toBe('Somebody said so\ntwice');
  expect(await message.getByRole('cell').allInnerTexts()).toEqual(['a | b', 'now']);
  await message.getByText('<b onclick="alert(1)">raw</b> and a trap').waitFor();
  const links = await message.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(links.filter((link) => !link?.startsWith('#'))).toEqual([
    'https://a.example/x',
    'https://b.example/y',
    'https://c.example/pixel.png',
  ]);
  expect(asked.filter((url) => url.includes('.example'))).toEqual([]);
});
