import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import type { Person } from '../person.ts';
import { declaredBy, type Setting, startMuster } from './setting.ts';

const database = testDatabase();
const minute = 60_000;

/** What Muster says in a room because an update is posted or missed, the severity rises or command changes. */
const earned = [
  /The update.* is overdue/,
  /Update.* by @|No change.*, says @/,
  /raised severity/,
  /commander|has .?Commander/i,
];

/** A room's clock, and what Muster said in it when. */
class Watch {
  #at = Date.now();
  readonly #since = this.#at;
  readonly #known = new Set<string>();
  readonly said: { readonly minute: number; readonly text: string }[] = [];

  now = () => new Date(this.#at);

  async after(muster: Setting, to: number, reader: Person, room: string): Promise<void> {
    while (this.#at < this.#since + to * minute) {
      this.#at = Math.min(this.#at + 5 * minute, this.#since + to * minute);
      await muster.remindNow();
      await this.look(muster, reader, room);
    }
  }

  async look(muster: Setting, reader: Person, room: string): Promise<void> {
    await muster.delivered();
    for (const message of await reader.reads(room)) {
      if (message.botId === null || message.ephemeral || this.#known.has(message.ts)) continue;
      this.#known.add(message.ts);
      this.said.push({ minute: (this.#at - this.#since) / minute, text: reader.reading(message) });
    }
  }
}

it('plays six hours of a sev1 with two handovers, and interrupts its room no more than it must', async () => {
  const watch = new Watch();
  await using muster = await startMuster({ db: database.db, now: watch.now });
  const [ana, ben, chloe, deniz] = await Promise.all(['ana', 'ben', 'chloe', 'deniz'].map((name) => muster.at(name)));
  if (!ana || !ben || !chloe || !deniz) throw new Error('somebody is missing');
  const room = await declaredBy(ana, 'sev1 ransomware Files on the file server are encrypted');
  for (const who of [ben, chloe, deniz]) await who.seesChannel(room);
  const does = async (at: number, who: Person, line: string) => {
    await watch.after(muster, at, ana, room);
    await who.says(room, `/incident ${line}`);
    await watch.look(muster, ana, room);
  };
  const takesOver = async (at: number, who: Person) => {
    await watch.after(muster, at, ana, room);
    await who.clicks('Read the brief', { in: '@muster' });
    await who.seesModal('Handover');
    await who.submits();
    await who.seesNoModal();
    await watch.look(muster, ana, room);
  };

  await does(2, ana, 'claim commander');
  await does(3, ana, 'assign communications @chloe');
  await does(4, ana, 'assign deputy @ben');
  await does(10, chloe, 'update Files on fs-01 are encrypted; the note names no price');
  await does(12, deniz, 'scope add host fs-01');
  await does(13, deniz, 'scope add account svc-backup');
  await does(28, ana, 'phase analysis');
  await does(30, ana, 'decide Nobody answers the note');
  await does(32, ana, 'task Image fs-01 @deniz in 2h');
  await does(38, chloe, 'update The way in was a VPN account without a second factor');
  await does(45, deniz, 'impact people 120 likely');
  await does(64, chloe, 'update executives: Files on one server are encrypted; customers are not concerned');
  await does(68, chloe, 'update No spread beyond fs-01 so far');
  expect(ana.reading(await ana.sees('@muster', /You have commanded/))).toContain('INC-1');
  await does(97, chloe, 'update Backups are whole and offline');
  await does(100, ana, 'phase containment');
  await does(118, chloe, 'update executives no change');
  await does(127, chloe, 'update All sessions of svc-backup are ended');
  await does(150, ana, 'handover @ben Legal joins at noon; the insurer is told');
  await takesOver(154, ben);
  await does(157, chloe, 'update Containment holds');
  await does(170, deniz, 'scope fs-01 contained');
  await does(178, chloe, 'update executives no change');
  await does(187, chloe, 'update We look for the tools they left');
  await does(200, ben, 'phase eradication anyway the image of fs-01 is still being taken');
  await does(217, chloe, 'update Two scheduled tasks were found and removed');
  await does(238, chloe, 'update executives no change');
  await does(247, chloe, 'update Administrators’ credentials are being changed');
  await does(277, chloe, 'update fs-01 is rebuilt');
  await does(298, chloe, 'update executives no change');
  await does(300, ben, 'handover @ana Restore runs until the evening');
  await takesOver(303, ana);
  await does(306, chloe, 'update Restoring the first share');
  await does(320, ana, 'phase recovery');
  await does(336, chloe, 'update Half of the shares are back');
  await does(355, chloe, 'update All shares are back and watched');
  await does(360, ana, 'close resolved anyway Contained at fs-01, restored from backup, the way in is closed');

  await ana.says(room, '/incident timeline');
  const timeline = ana.reading(await ana.seesEphemeral('Timeline of'));
  expect(timeline).toMatch(/@ben took Commander over from @ana[\s\S]*@ana took Commander over from @ben/);
  const others = watch.said.filter(
    ({ minute: at, text }) => at >= 5 && at < 360 && !earned.some((kind) => kind.test(text)),
  );
  const close = others.filter(({ minute: at }, index) => index > 0 && at - (others[index - 1]?.minute ?? 0) < 15);
  expect(close).toEqual([]);
  expect(others.length).toBeLessThanOrEqual(5);
}, 120_000);
