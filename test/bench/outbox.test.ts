import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { anEffect, anOutbox } from '../delivery/setting.ts';

const database = testDatabase();

it('the outbox', async () => {
  await using outbox = await anOutbox(database.db);
  const [lanes, each] = [50, 40];
  for (let nth = 0; nth < each; nth++)
    await outbox.put(...Array.from({ length: lanes }, (_, lane) => anEffect(`${lane}/${nth}`, `lane ${lane}`)));
  let delivered = 0;
  const began = performance.now();
  const delivery = await outbox.start(async () => void delivered++);
  await delivery.idle();
  const rate = Math.round((1_000 * delivered) / (performance.now() - began));
  process.stdout.write(`\nThe outbox delivers ${rate} effects a second, of ${lanes} places with ${each} each.\n`);
  expect(delivered).toBe(lanes * each);
});
