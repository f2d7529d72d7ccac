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
