import type { BlockAction, ButtonAction } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { type ManifestYaml, startLocalSlack } from '../local-slack.ts';
import { person } from '../person.ts';
import { connectedApp } from './bolt-app.ts';
import { modal, opensModal, plain, withApp } from './with-app.ts';

describe('a slash command', () => {
  it('reaches the app with people and channels as ids and names, and everything else escaped', async () => {
    const commands: Record<string, string>[] = [];
    await using slack = await withApp((app) =>
      app.command('/incident', async ({ ack, command }) => {
        commands.push(command);
        await ack();
      }),
    );
    await using ana = await person(slack.url, 'ana');
    await ana.says('#general', '/incident assign scribe @ben, see #engineering <b> & @nobody');
    expect(commands[0]).toMatchObject({
      command: '/incident',
      text: 'assign scribe <@U02BEN|ben>, see <#C03ENGINEER|engineering> &lt;b&gt; &amp; @nobody',
      channel_id: 'C01GENERAL',
      channel_name: 'general',
      user_id: 'U01ANA',
    });
  });

  it('is answered to that person only, by acknowledgement and through the response_url', async () => {
    await using slack = await withApp((app) =>
      app.command('/incident', async ({ ack, respond }) => {
        await ack('at once');
        await respond('a moment later');
        await respond({ response_type: 'in_channel', text: 'for all' });
      }),
    );
    await using ana = await person(slack.url, 'ana');
    await using ben = await person(slack.url, 'ben');
    await ana.says('#general', '/incident status');
    await ana.seesEphemeral('at once');
    await ana.seesEphemeral('a moment later');
    await ben.sees('#general', 'for all');
    expect((await ben.reads('#general')).map(({ text }) => text)).not.toContain('at once');
  });

  it('tells the person what Slack would when the app is away, late, or the command unknown', async () => {
    await using slack = await startLocalSlack({ timing: { acknowledge: 30 } });
    await using ana = await person(slack.url, 'ana');
    await expect(ana.says('#general', '/incident help')).rejects.toThrow(
      '/incident failed with the error "dispatch_failed"',
    );
    await using _ = await connectedApp(slack, (app) => app.command('/incident', async () => undefined));
    await expect(ana.says('#general', '/incident help')).rejects.toThrow(
      '/incident failed with the error "operation_timeout"',
    );
    await expect(ana.says('#general', '/incidents')).rejects.toThrow('/incidents is not a valid command');
  });

  it('does not run in a thread', async () => {
    await using slack = await withApp(opensModal);
    await using ana = await person(slack.url, 'ana');
    const parent = await ana.says('#general', 'is anyone here?');
    await expect(ana.says('#general', '/incident note x', { thread: parent })).rejects.toThrow(
      '/incident is not supported in threads. Sorry!',
    );
  });
});

describe('a click', () => {
  it('carries the message, the element as the app made it, and a way to replace the message', async () => {
    const clicks: BlockAction<ButtonAction>[] = [];
    await using slack = await withApp((app) =>
      app.action<BlockAction<ButtonAction>>('claim', async ({ ack, body, respond }) => {
        clicks.push(body);
        await ack();
        await respond({ replace_original: true, text: 'taken' });
      }),
    );
    const button = { type: 'button' as const, action_id: 'claim', text: plain('Claim'), value: 'seat-1' };
    const blocks = [{ type: 'actions' as const, elements: [button] }];
    await slack.app.client.chat.postMessage({ channel: 'C02SECINC', text: 'who?', blocks });
    await using ana = await person(slack.url, 'ana');
    await ana.sees('#security-incidents', 'who?');
    await ana.clicks('Claim', { in: '#security-incidents' });
    await ana.sees('#security-incidents', 'taken');
    expect(clicks[0]).toMatchObject({
      type: 'block_actions',
      user: { id: 'U01ANA', username: 'ana' },
      channel: { id: 'C02SECINC', name: 'security-incidents' },
      container: { type: 'message', channel_id: 'C02SECINC', is_ephemeral: false },
      message: { text: 'who?', bot_id: 'B09APP' },
      actions: [{ type: 'button', action_id: 'claim', value: 'seat-1' }],
    });
  });

  it('can be made in a message that only one person sees, and nobody else', async () => {
    await using slack = await withApp((app) =>
      app.action('again', async ({ ack, respond }) => {
        await ack();
        await respond({ delete_original: true });
      }),
    );
    const button = { type: 'button' as const, action_id: 'again', text: plain('Again') };
    const blocks = [{ type: 'actions' as const, elements: [button] }];
    await using ana = await person(slack.url, 'ana');
    await slack.app.client.chat.postEphemeral({ channel: 'C02SECINC', user: ana.id, text: 'psst', blocks });
    await ana.seesEphemeral('psst');
    await ana.clicks('Again', { in: '#security-incidents', containing: 'psst' });
    expect(await ana.reads('#security-incidents')).not.toContainEqual(expect.objectContaining({ text: 'psst' }));
  });
});

describe('a shortcut', () => {
  it('does nothing in an app that takes no interactions', async () => {
    const manifest = ({ settings }: ManifestYaml) => {
      settings.interactivity.is_enabled = false;
    };
    await using slack = await withApp(() => undefined, { manifest });
    await using ana = await person(slack.url, 'ana');
    await expect(ana.shortcut('Declare incident')).rejects.toThrow('not configured to handle interactive responses');
    await expect(ana.shortcut('no-such')).rejects.toThrow('This app has no such shortcut.');
  });

  it('opens a modal from anywhere', async () => {
    await using slack = await withApp((app) =>
      app.shortcut('declare-incident', async ({ ack, client, shortcut }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: modal });
      }),
    );
    await using ana = await person(slack.url, 'ana');
    await ana.shortcut('Declare incident');
    await ana.seesModal('Declare an incident');
  });

  it('brings the message it was used on', async () => {
    const used: unknown[] = [];
    await using slack = await withApp((app) =>
      app.shortcut('add-to-timeline', async ({ ack, shortcut }) => {
        used.push(shortcut);
        await ack();
      }),
    );
    await using ana = await person(slack.url, 'ana');
    const message = await ana.says('#general', 'we saw logins from @ben');
    await ana.messageShortcut('Add to timeline', message);
    expect(used[0]).toMatchObject({
      type: 'message_action',
      callback_id: 'add-to-timeline',
      message_ts: message.ts,
      channel: { id: 'C01GENERAL', name: 'general' },
      message: { text: 'we saw logins from <@U02BEN>', user: 'U01ANA' },
    });
  });
});
