import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

it('names the tasks that are open, ends in one line all the same, and asks why there will be no review', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana, 'sev4 unconfirmed Odd noise in the server room');
  for (const line of ['claim commander', 'claim comms', 'phase recovery it was the fan'])
    await ana.says(room, `/incident ${line}`);
  await ana.sees(room, 'it was the fan');
  await ana.says(room, '/incident close resolved A new fan is in');
  const { blocks } = await ana.seesModal('Close the incident');
  expect(JSON.stringify(blocks)).toMatch(/Open tasks: 1, 2, 3, 4, 5 and 6/);
  await ana.closesModal();
  await ana.says(room, '/incident close resolved anyway A new fan is in');
  await ana.sees(room, 'The response is over');
  await ana.says(room, '/incident update too late');
  await ana.seesEphemeral('so no more updates are owed');
  await ana.says(room, '/incident close');
  await ana.seesEphemeral('The response is over already');
  await ana.says(room, '/incident review skip');
  await ana.seesModal('Skip the review');
  expect(await ana.triesToSubmit({ reason: ' ' })).toEqual({ reason: 'Say why there will be no review.' });
  await ana.submits({ reason: 'It was a fan' });
  await ana.seesNoModal();
  await ana.sees(room, 'It was a fan');
  await ana.says(room, '/incident review publish');
  await ana.seesEphemeral('INC-1 is closed');
  await ana.says('#general', '/incident list');
  await ana.seesEphemeral('You see no open incident.');
  await ana.says('#general', '/incident INC-1');
  await ana.seesEphemeral('Odd noise');
});

it('comes back from the review with a reason when it was not over', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana, 'sev4 unconfirmed Odd noise in the server room');
  await ana.says(room, '/incident close');
  await ana.submits({ resolution: 'resolved', summary: 'It stopped' });
  await ana.sees(room, 'The response is over');
  expect(await answerTo(ana, room, '/incident phase analysis')).toContain('needs a reason');
  await ana.says(room, '/incident phase analysis it came back');
  await ana.sees(room, 'it came back');
  expect(await answerTo(ana, room, '/incident review')).toContain('There is no review yet');
});

it('closes a duplicate of what the person can see, with the line that says why', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  await declaredBy(ana);
  const room = await declaredBy(ana, 'sev3 phishing The same mail again');
  await ana.says(room, '/incident close duplicate of INC-1 the same sender');
  await ana.sees(room, /as a duplicate[\s\S]*the same sender/);
  expect(await answerTo(ana, room, '/incident status')).toContain('a duplicate');
});

it('is told in a thread, where no form opens, what is unfinished and how to insist', async () => {
  await using muster = await startMuster({ db: database.db });
  const ana = await muster.at('ana');
  const room = await declaredBy(ana, 'sev4 unconfirmed Odd noise in the server room');
  const thread = await ana.says(room, 'It was the fan');
  const answer = async (line: string) => {
    await ana.says(room, `@muster close ${line}`, { thread });
    return ana.reading(await ana.seesEphemeral(() => true));
  };
  const insist = 'mention me with `close resolved anyway <what it was, and how it ended>`';
  expect(await answer('resolved A new fan is in')).toMatch(/Unfinished[\s\S]*Nobody holds: Commander/);
  expect(await answer('resolved A new fan is in')).toContain(`To close it all the same, ${insist}`);
  expect(await answer('resolved')).toContain(`Say how it ended, ${insist}`);
  expect(await answer('benign')).toContain('mention me with `close benign <what it was');
  expect(await answer('duplicate')).toContain('mention me with `close duplicate INC-3`');
  await ana.says(room, '@muster close resolved anyway A new fan is in', { thread });
  await ana.sees(room, 'The response is over');
});
