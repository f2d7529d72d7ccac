import type { App } from '@slack/bolt';
import type { View } from '@slack/web-api';
import { afterEach, describe, expect, it } from 'vitest';
import { type LocalSlack, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { connectedApp } from './bolt-app.ts';
import { botClient, errorOf, refusalOf } from './clients.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const modal = (title: string, more = {}): View => ({
  type: 'modal',
  title: plain(title),
  blocks: [{ type: 'divider' }],
  ...more,
});

let open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.reverse()) await one.close();
  open = [];
});

/** Ana ran a command; what the app may do with its trigger is up to the test. */
async function triggered(timing = {}): Promise<{ slack: LocalSlack; trigger: string; again(): Promise<string> }> {
  const slack = await startLocalSlack({ timing });
  open.push(slack);
  let trigger = '';
  const connected = await connectedApp(slack, (app: App) =>
    app.command('/incident', async ({ ack, command }) => {
      trigger = command.trigger_id;
      await ack();
    }),
  );
  open.push({ close: connected.stop });
  const again = async (): Promise<string> => {
    await using ana = await person(slack.url, 'ana');
    await ana.says('#general', '/incident');
    return trigger;
  };
  await again();
  return { slack, trigger, again };
}

describe('a trigger id', () => {
  it('opens one view', async () => {
    const { slack, trigger: trigger_id } = await triggered();
    const bot = botClient(slack);
    expect((await bot.views.open({ trigger_id, view: modal('One') })).view).toMatchObject({
      type: 'modal',
      app_id: 'A09APP',
    });
    expect(await errorOf(bot.views.open({ trigger_id, view: modal('Two') }))).toBe('exchanged_trigger_id');
    expect(await errorOf(bot.views.open({ trigger_id: 'made.up', view: modal('Two') }))).toBe('invalid_trigger_id');
  });

  it('is good for a short time only', async () => {
    const { slack, trigger: trigger_id } = await triggered({ triggerLife: -1 });
    expect(await errorOf(botClient(slack).views.open({ trigger_id, view: modal('Late') }))).toBe('expired_trigger_id');
  });

  it('is not spent by a view that is wrong', async () => {
    const { slack, trigger: trigger_id } = await triggered();
    const bot = botClient(slack);
    expect(
      await refusalOf(bot.views.open({ trigger_id, view: modal('A title longer than 24 characters') })),
    ).toMatchObject({
      error: 'invalid_arguments',
      response_metadata: { messages: ['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]'] },
    });
    await bot.views.open({ trigger_id, view: modal('Good') });
  });
});

describe('an external id', () => {
  it('is given to one open view only', async () => {
    const { slack, trigger: trigger_id, again } = await triggered();
    const bot = botClient(slack);
    const named = modal('Named', { external_id: 'the only one' });
    await bot.views.open({ trigger_id, view: named });
    expect(await errorOf(bot.views.open({ trigger_id: 'x', view: named }))).toBe('duplicate_external_id');
    expect(await errorOf(bot.views.push({ trigger_id: 'x', view: named }))).toBe('duplicate_external_id');
    const { view } = await bot.views.open({ trigger_id: await again(), view: modal('Other') });
    expect(await errorOf(bot.views.update({ view_id: view?.id ?? '', view: named }))).toBe('duplicate_external_id');
  });
});

describe('a view', () => {
  it('may not be larger than Slack allows', async () => {
    const { slack, trigger: trigger_id } = await triggered();
    const bot = botClient(slack);
    const text = { type: 'mrkdwn' as const, text: 'x'.repeat(2900) };
    const blocks = Array.from({ length: 100 }, () => ({ type: 'section' as const, text }));
    expect(await errorOf(bot.views.open({ trigger_id, view: modal('Big', { blocks }) }))).toBe('view_too_large');
    const wrong = modal('x', { private_metadata: 'x'.repeat(3001) });
    expect(await errorOf(bot.views.open({ trigger_id, view: wrong }))).toBe('invalid_arguments');
  });

  it('needs a submit button when it asks for input', async () => {
    const { slack, trigger: trigger_id } = await triggered();
    const element = { type: 'plain_text_input', action_id: 'x' };
    const blocks = [{ type: 'input', label: plain('Title'), element }];
    expect(await errorOf(botClient(slack).views.open({ trigger_id, view: modal('Ask', { blocks }) }))).toBe(
      'invalid_arguments',
    );
  });

  it('is updated where it stands, unless it changed meanwhile', async () => {
    const { slack, trigger: trigger_id } = await triggered();
    const bot = botClient(slack);
    await using ana = await person(slack.url, 'ana');
    const { view: first } = await bot.views.open({ trigger_id, view: modal('First', { external_id: 'e1' }) });
    const view_id = first?.id ?? '';
    const { view: second } = await bot.views.update({ view_id, hash: first?.hash ?? '', view: modal('Second') });
    expect(second?.hash).not.toBe(first?.hash);
    const stale = bot.views.update({ view_id, hash: first?.hash ?? '', view: modal('Third') });
    expect(await errorOf(stale)).toBe('hash_conflict');
    await ana.seesModal('Second');
    expect(await errorOf(bot.views.update({ view_id: 'V0', view: modal('x') }))).toBe('not_found');
  });

  it('is published to a Home tab, which stays', async () => {
    const slack = await startLocalSlack();
    open.push(slack);
    const bot = botClient(slack);
    const text = { type: 'mrkdwn' as const, text: 'Nothing is on fire' };
    const home = { type: 'home' as const, blocks: [{ type: 'section' as const, text }] };
    const { view } = await bot.views.publish({ user_id: 'U01ANA', view: home });
    await using ana = await person(slack.url, 'ana');
    await ana.home('Nothing is on fire');
    const again = { user_id: 'U01ANA', view: home };
    expect((await bot.views.publish({ ...again, hash: view?.hash ?? '' })).view?.id).toBe(view?.id);
    expect(await errorOf(bot.views.publish({ ...again, hash: view?.hash ?? '' }))).toBe('hash_conflict');
    expect(await errorOf(bot.views.publish({ user_id: 'U01ANA', view: modal('x') }))).toBe('invalid_arguments');
  });
});

describe('a stack of views', () => {
  it('is three deep', async () => {
    const slack = await startLocalSlack();
    open.push(slack);
    const limits: unknown[] = [];
    const button = { type: 'actions', elements: [{ type: 'button', action_id: 'deeper', text: plain('Deeper') }] };
    const connected = await connectedApp(slack, (app) => {
      app.shortcut('declare-incident', async ({ ack, client, shortcut }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: modal('One', { blocks: [button] }) });
      });
      app.action('deeper', async ({ ack, body }) => {
        const trigger_id = 'trigger_id' in body ? body.trigger_id : '';
        const view = modal(limits.length === 0 ? 'Two' : 'Three', { blocks: [button] });
        limits.push(
          await botClient(slack)
            .views.push({ trigger_id, view })
            .then(
              () => 'pushed',
              (error) => error.data.error,
            ),
        );
        await ack();
      });
    });
    open.push({ close: connected.stop });
    await using ana = await person(slack.url, 'ana');
    await ana.shortcut('Declare incident');
    await ana.seesModal('One');
    await ana.clicks('Deeper');
    await ana.seesModal('Two');
    await ana.clicks('Deeper');
    await ana.seesModal('Three');
    await ana.clicks('Deeper');
    expect(limits).toEqual(['pushed', 'pushed', 'push_limit_reached']);
    await ana.closesModal();
    await ana.closesModal();
    await ana.closesModal();
    await ana.seesNoModal();
  });
});
