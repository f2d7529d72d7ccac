import { expect, it } from 'vitest';
import type { ManifestYaml } from '../local-slack.ts';
import { connect } from '../person/connection.ts';
import { person } from '../person.ts';
import { type Arrivals, arrivals } from './arrivals.ts';
import { withApp } from './with-app.ts';

const channel = 'C02SECINC';

/** A workspace whose app hears of pins and messages, and Ana in it as her screen speaks for her. */
async function withAna() {
  const events: Arrivals<unknown> = arrivals();
  const slack = await withApp(
    (app) => {
      for (const name of ['pin_added', 'pin_removed', 'message'] as const)
        app.event(name, async ({ event }) => events.arrive(event));
    },
    {
      manifest({ oauth_config, settings }: ManifestYaml) {
        oauth_config.scopes.bot.push('pins:read');
        settings.event_subscriptions.bot_events.push('pin_added', 'pin_removed', 'message.channels');
      },
    },
  );
  const ana = await connect(slack.url, 'U01ANA', () => undefined);
  const close = async (): Promise<void> => {
    await ana.close();
    await slack.close();
  };
  const pins = async (who: string) => {
    const answer = await fetch(`${slack.url}/screen/api/pins?person=${who}&channel=${channel}`);
    return answer.ok ? JSON.parse(await answer.text()) : answer.status;
  };
  const says = async (text: string, more = {}) =>
    (await ana.act({ type: 'send', channel, text, ...more })).ts ?? expect.fail('it has no ts');
  return { slack, events, ana, says, pins, [Symbol.asyncDispose]: close };
}

it('lets a person pin a message, in a thread too, and take the pin away; the app hears of both', async () => {
  await using world = await withAna();
  const { ana, events, says, pins } = world;
  const parent = await says('The badge reader logs');
  const ts = await says('are in the vault', { threadTs: parent });
  await ana.act({ type: 'pin', channel, ts, remove: false });
  await events.next(expect.objectContaining({ type: 'pin_added', user: 'U01ANA', channel_id: channel }));
  expect(await pins('U02BEN')).toMatchObject([{ ts, pinned: true, pinnedBy: 'U01ANA', text: 'are in the vault' }]);
  expect((await ana.workspace()).channels).toContainEqual(expect.objectContaining({ id: channel, pins: 1 }));
  await expect(ana.act({ type: 'pin', channel, ts, remove: false })).rejects.toThrow('pinned already');

  await ana.act({ type: 'pin', channel, ts, remove: true });
  await events.next(expect.objectContaining({ type: 'pin_removed', user: 'U01ANA', has_pins: false }));
  expect(await pins('U02BEN')).toEqual([]);
  await expect(ana.act({ type: 'pin', channel, ts, remove: true })).rejects.toThrow('not pinned');
});

it('shows pins to nobody who does not see the channel, and lets only members pin', async () => {
  await using world = await withAna();
  const { ana, says, pins, slack } = world;
  const ts = await says('Not for visitors');
  await ana.act({ type: 'pin', channel, ts, remove: false });
  expect(await pins('U07GUS')).toBe(404);
  const gus = await connect(slack.url, 'U07GUS', () => undefined);
  await expect(gus.act({ type: 'pin', channel, ts, remove: true })).rejects.toThrow('There is no such channel.');
  await gus.close();
});

it('shows a reply in the channel too where a person wants that, and tells the app as Slack does', async () => {
  await using world = await withAna();
  const { events, says, ana, slack } = world;
  await using ben = await person(slack.url, 'ben');
  const parent = await says('Who has the keys?');
  const inThread = await says('Not me.', { threadTs: parent });
  const inBoth = await says('Found them.', { threadTs: parent, alsoToChannel: true });
  const file = await ana.act({
    type: 'upload',
    channel,
    threadTs: parent,
    alsoToChannel: true,
    name: 'keys.txt',
    base64: Buffer.from('on the hook').toString('base64'),
  });
  const stands = (await ben.reads('#security-incidents')).map(({ ts }) => ts);
  expect(stands).toEqual(expect.arrayContaining([parent, inBoth, file.ts]));
  expect(stands).not.toContain(inThread);
  expect(await ben.reads('#security-incidents', { thread: parent })).toHaveLength(4);
  await events.next(
    expect.objectContaining({
      subtype: 'thread_broadcast',
      ts: inBoth,
      thread_ts: parent,
      root: expect.objectContaining({ ts: parent, text: 'Who has the keys?' }),
    }),
  );
});
