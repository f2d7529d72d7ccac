import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { type Person, person } from '../person.ts';
import { arrivals } from './arrivals.ts';
import { connectedApp } from './bolt-app.ts';
import { botClient, errorOf } from './clients.ts';
import { mayEverything } from './fidelity/full-manifest.ts';

let slack: LocalSlack;
let ana: Person;
beforeEach(async () => {
  slack = await startLocalSlack({ manifest: mayEverything });
  ana = await person(slack.url, 'ana');
});
afterEach(async () => {
  await ana.close();
  await slack.close();
});

describe('somebody who is not to be disturbed', () => {
  it('is so for as long as they said, and the app hears of it', async () => {
    const told = arrivals<unknown>();
    await using _ = await connectedApp(slack, (app) =>
      app.event('dnd_updated_user', async ({ event }) => told.arrive({ ...event })),
    );
    await ana.isNotToBeDisturbed(30);
    await told.next(
      expect.objectContaining({ user: ana.id, dnd_status: expect.objectContaining({ dnd_enabled: true }) }),
    );
    const quiet = await botClient(slack).dnd.info({ user: ana.id });
    expect(quiet.dnd_enabled).toBe(true);
    expect((quiet.next_dnd_end_ts ?? 0) - (quiet.next_dnd_start_ts ?? 0)).toBe(30 * 60);
    expect((await botClient(slack).dnd.teamInfo({ users: 'U01ANA,U02BEN,U0NOBODY' })).users).toEqual({
      U01ANA: expect.objectContaining({ dnd_enabled: true }),
      U02BEN: { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 },
    });
    await ana.isNotToBeDisturbed(0);
    expect(await botClient(slack).dnd.info({ user: ana.id })).toMatchObject({ dnd_enabled: false });
  });

  it('has to be somebody', async () => {
    expect(await errorOf(botClient(slack).dnd.info({ user: 'U0NOBODY' }))).toBe('user_not_found');
    expect(await errorOf(botClient(slack).dnd.teamInfo({ users: '' }))).toBe('no_users_provided');
  });
});

describe('somebody new', () => {
  it('stands before everyone who is looking', async () => {
    slack.workspace.administrator.hire('nora');
    await ana.seesSomebody('nora', ({ kind }) => kind === 'member');
  });
});

describe('somebody who is away', () => {
  it('is seen to be, and not to be disturbed, by those who are looking', async () => {
    await using ben = await person(slack.url, 'ben');
    await ana.isAway();
    await ben.seesSomebody('ana', ({ away }) => away === true);
    await ana.isNotToBeDisturbed(30);
    await ben.seesSomebody('ana', ({ undisturbedUntil }) => Number(undisturbedUntil) > 0);
    await ana.isAway(false);
    await ben.seesSomebody('ana', ({ away }) => away === false);
  });

  it('is away until they are back', async () => {
    const presence = async () => (await botClient(slack).users.getPresence({ user: ana.id })).presence;
    expect(await presence()).toBe('active');
    await ana.isAway();
    expect(await presence()).toBe('away');
    await ana.isAway(false);
    expect(await presence()).toBe('active');
  });
});
