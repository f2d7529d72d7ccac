import type { ViewSubmitAction } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { person } from '../person.ts';
import { modal, opensModal, plain, withApp } from './with-app.ts';

describe('a modal', () => {
  it('brings what was filled in and what was preset to the app, and closes', async () => {
    const submissions: ViewSubmitAction[] = [];
    await using slack = await withApp((app) => {
      opensModal(app);
      app.view('declare', async ({ ack, body }) => {
        if (body.type === 'view_submission') submissions.push(body);
        await ack();
      });
    });
    await using ana = await person(slack.url, 'ana');
    await ana.says('#general', '/incident declare');
    await ana.seesModal('Declare an incident');
    await ana.submits({ Title: 'Odd <logins>', People: ['ben', '@erin'] });
    await ana.seesNoModal();
    expect(submissions[0]?.view.state.values).toEqual({
      title: { text: { type: 'plain_text_input', value: 'Odd <logins>' } },
      severity: { choice: { type: 'static_select', selected_option: { text: plain('Low'), value: 'sev4' } } },
      people: { users: { type: 'multi_users_select', selected_users: ['U02BEN', 'U05ERIN'] } },
    });
  });

  it('names where it may be answered, when it asked for a channel to answer in', async () => {
    const submissions: ViewSubmitAction[] = [];
    const element = { type: 'conversations_select' as const, action_id: 'channel', response_url_enabled: true };
    const blocks = [{ type: 'input' as const, block_id: 'where', label: plain('Where'), element }];
    await using slack = await withApp((app) => {
      app.command('/incident', async ({ ack, client, command: { trigger_id } }) => {
        await ack();
        await client.views.open({ trigger_id, view: { ...modal, blocks } });
      });
      app.view('declare', async ({ ack, body }) => {
        if (body.type === 'view_submission') submissions.push(body);
        await ack();
      });
    });
    await using ana = await person(slack.url, 'ana');
    await ana.says('#general', '/incident declare');
    await ana.seesModal('Declare an incident');
    await ana.submits({ Where: '#security-incidents' });
    const [place] = submissions[0]?.response_urls ?? [];
    expect(place).toMatchObject({ block_id: 'where', action_id: 'channel', channel_id: 'C02SECINC' });
    const answer = { response_type: 'in_channel', text: 'It is declared' };
    await fetch(place?.response_url ?? '', { method: 'POST', body: JSON.stringify(answer) });
    await ana.sees('#security-incidents', 'It is declared');
  });

  it('takes numbers that are within their limits', async () => {
    const number = { type: 'number_input' as const, is_decimal_allowed: false, min_value: '1', max_value: '9' };
    const element = { ...number, action_id: 'count' };
    const blocks = [{ type: 'input' as const, block_id: 'count', label: plain('Count'), element }];
    await using slack = await withApp((app) => {
      app.command('/incident', async ({ ack, client, command: { trigger_id } }) => {
        await ack();
        await client.views.open({ trigger_id, view: { ...modal, blocks } });
      });
      app.view('declare', ({ ack }) => ack());
    });
    await using ana = await person(slack.url, 'ana');
    await ana.says('#general', '/incident declare');
    await ana.seesModal('Declare an incident');
    expect(await ana.triesToSubmit({ Count: '0' })).toEqual({ count: 'Please enter a number of at least 1.' });
    expect(await ana.triesToSubmit({ Count: '10' })).toEqual({ count: 'Please enter a number of at most 9.' });
    expect(await ana.triesToSubmit({ Count: '1.5' })).toEqual({ count: 'Please enter a whole number.' });
    expect(await ana.triesToSubmit({ Count: '9' })).toEqual({});
  });

  it('stays open with the errors of the app, and with those of Slack itself for what is required', async () => {
    await using slack = await withApp((app) => {
      opensModal(app);
      app.view('declare', ({ ack }) => ack({ response_action: 'errors', errors: { title: 'Say more.' } }));
    });
    await using ana = await person(slack.url, 'ana');
    await ana.says('#general', '/incident declare');
    await ana.seesModal('Declare an incident');
    expect(await ana.triesToSubmit()).toEqual({ title: 'Please complete this required field.' });
    expect(await ana.triesToSubmit({ Title: 'x' })).toEqual({ title: 'Say more.' });
    await ana.seesModal('Declare an incident');
  });

  it('is replaced, stacked upon and cleared by the answer to its submission', async () => {
    const answers = [
      { response_action: 'update' as const, view: { ...modal, title: plain('Second') } },
      { response_action: 'push' as const, view: { ...modal, title: plain('On top') } },
      { response_action: 'clear' as const },
    ];
    await using slack = await withApp((app) => {
      opensModal(app);
      app.view('declare', async ({ ack }) => {
        const answer = answers.shift();
        await (answer ? ack(answer) : ack());
      });
    });
    await using ana = await person(slack.url, 'ana');
    await ana.says('#general', '/incident declare');
    await ana.seesModal('Declare an incident');
    await ana.submits({ Title: 'one' });
    await ana.seesModal('Second');
    await ana.submits();
    await ana.seesModal('On top');
    await ana.submits({ Title: 'three' });
    await ana.seesNoModal();
  });

  it('tells the person and stays when the app is late', async () => {
    await using slack = await withApp(
      (app) => {
        opensModal(app);
        app.view('declare', async () => undefined);
      },
      { timing: { acknowledge: 200 } },
    );
    await using ana = await person(slack.url, 'ana');
    await ana.says('#general', '/incident declare');
    await ana.seesModal('Declare an incident');
    await expect(ana.submits({ Title: 'x' })).rejects.toThrow('We had some trouble connecting. Try again?');
    await ana.seesModal('Declare an incident');
  });

  it('tells the app when it is left, where the app asked for that', async () => {
    const closed: string[] = [];
    await using slack = await withApp((app) => {
      opensModal(app);
      app.view({ callback_id: 'declare', type: 'view_closed' }, async ({ ack, body }) => {
        closed.push(body.view.callback_id);
        await ack();
      });
    });
    await using ana = await person(slack.url, 'ana');
    await ana.says('#general', '/incident declare');
    await ana.seesModal('Declare an incident');
    await ana.closesModal();
    expect(closed).toEqual(['declare']);
  });
});
