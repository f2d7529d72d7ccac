import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { Program } from './program.ts';

it('loses nothing of what it confirmed when it is killed, and refuses a second process', async () => {
  await using slack = await startLocalSlack();
  const { botToken, appToken, apiUrl } = slack.workspace;
  const dataDir = await mkdtemp(join(tmpdir(), 'muster-'));
  const env = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_API_URL: apiUrl,
    MUSTER_DATA_DIR: dataDir,
  };
  const ana = await person(slack.url, 'ana');
  let program = new Program(env);
  try {
    const confirmed: string[] = [];
    for (let round = 1; round <= 3; round++) {
      await program.ready;
      for (let nth = 1; nth <= 3; nth++) {
        await ana.says('#general', `/incident declare sev3 phishing Number ${nth} of round ${round}`);
        const said = ana.reading(await ana.seesEphemeral('is declared'));
        confirmed.push(/INC-\d+/.exec(said)?.[0] ?? said);
      }
      await program.end('SIGKILL');
      program = new Program(env);
    }
    await program.ready;
    expect(confirmed).toEqual(Array.from({ length: 9 }, (_, nth) => `INC-${nth + 1}`));
    for (const reference of confirmed) {
      const { id } = await ana.seesChannel(new RegExp(`^${reference.toLowerCase()}-`));
      await ana.sees(id, (message) => message.pinned);
      await ana.sees('@muster', `${reference} `);
    }
    const rooms = (await ana.channels()).filter(({ name }) => name.startsWith('inc-'));
    expect(rooms).toHaveLength(confirmed.length);

    const second = new Program(env);
    expect((await second.exited).code).toBe(1);
    expect(second.complaint).toMatch(/^Muster cannot start: Another Muster is running with the data in .*\n$/);
    expect(second.printed).not.toContain('at ');
  } finally {
    await program.end('SIGKILL');
    await ana.close();
    await rm(dataDir, { recursive: true });
  }
});
