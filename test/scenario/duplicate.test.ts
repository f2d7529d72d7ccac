import { describe, expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

describe('a duplicate', () => {
  it('of a private incident names it nowhere, and of a public one everywhere', async () => {
    await using muster = await startMuster({ db: database.db });
    const [ana, farid] = [await muster.at('ana'), await muster.at('farid')];
    await declaredBy(ana, 'sev2 malware Secret thing');
    for (const title of ['Shop is slow', 'Shop is down']) {
      await ana.says('#general', '/incident declare');
      await ana.submits({ title, visibility: 'public' });
    }
    const [ofPrivate, ofPublic] = [(await ana.seesChannel(/^inc-2-/)).id, (await ana.seesChannel(/^inc-3-/)).id];
    await ana.sees('@muster', ofPrivate);
    await ana.sees('@muster', ofPublic);
    await ana.says(ofPrivate, '/incident close duplicate INC-1');
    await ana.says(ofPublic, '/incident close duplicate INC-2');

    const hidden = /as a duplicate of another incident/;
    await ana.sees(ofPrivate, hidden);
    await ana.sees(ofPublic, /as a duplicate of INC-2/);
    const read = async (number: number) => {
      const card = await farid.sees('#security-incidents', new RegExp(`INC-${number} `));
      const told = (await farid.sees('#security-incidents', /as a duplicate/, { thread: card.ts })).text;
      const status = await answerTo(farid, '#general', `/incident status INC-${number}`);
      const timeline = await answerTo(farid, '#general', `/incident timeline INC-${number}`);
      return [told, status, timeline];
    };
    for (const text of await read(2)) {
      expect(text).toMatch(hidden);
      expect(text).not.toContain('INC-1');
    }
    for (const text of await read(3)) expect(text).toMatch(/as a duplicate of INC-2/);
  });
});
