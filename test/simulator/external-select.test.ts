import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { LocalSlack } from '../local-slack.ts';
import { connect } from '../person/connection.ts';
import { arrivals } from './arrivals.ts';
import { botClient } from './clients.ts';
import { plain, withApp } from './with-app.ts';

type Body = Record<string, unknown>;

const channel = 'C02SECINC';
const ANA = 'U01ANA';
const place = (ts: string) => ({ channel, ts });
const option = (name: string) => ({ text: plain(name), value: name.toLowerCase() });
const select = { type: 'external_select' as const, action_id: 'system', min_query_length: 2 };

const offers = (app: App, bodies = arrivals<Body>()) => {
  app.options('system', async ({ ack, body }) => {
    bodies.arrive({ ...body });
    await ack({ options: [option('Portal'), option('Payroll')] });
  });
  app.action('system', async ({ ack, body }) => {
    await ack();
    bodies.arrive({ ...body });
  });
  return bodies;
};

async function posted(slack: LocalSlack): Promise<string> {
  const blocks = [{ type: 'actions' as const, block_id: 'which', elements: [select] }];
  return (await botClient(slack).chat.postMessage({ channel, text: 'Which system?', blocks })).ts ?? '';
}

const typed = (ts: string, value: string) =>
  ({ type: 'suggest', place: place(ts), blockId: 'which', actionId: 'system', value }) as const;

describe('a select whose options the app is asked for', () => {
  it('brings what was typed to the app, offers what it answers, and tells what was chosen', async () => {
    let bodies = arrivals<Body>();
    await using slack = await withApp((app) => {
      bodies = offers(app);
    });
    const ana = await connect(slack.url, ANA, () => undefined);
    const ts = await posted(slack);
    expect((await ana.act(typed(ts, 'p'))).options).toEqual([]);
    expect((await ana.act(typed(ts, 'pa'))).options).toEqual([option('Portal'), option('Payroll')]);
    expect(await bodies.next(expect.objectContaining({ type: 'block_suggestion' }))).toMatchObject({
      action_id: 'system',
      block_id: 'which',
      value: 'pa',
      user: { id: ANA },
      container: { type: 'message', message_ts: ts },
    });
    const action = { block_id: 'which', action_id: 'system', selected_option: option('Payroll') };
    await ana.act({ type: 'use', place: place(ts), action });
    expect(await bodies.next(expect.objectContaining({ type: 'block_actions' }))).toMatchObject({
      actions: [{ type: 'external_select', selected_option: option('Payroll') }],
    });
    const unoffered = { ...action, selected_option: option('Moon') };
    await expect(ana.act({ type: 'use', place: place(ts), action: unoffered })).rejects.toThrow('trouble connecting');
    await ana.close();
  });

  it('has trouble connecting when the app is late, or answers with what Slack would not take', async () => {
    await using slack = await withApp(
      (app) =>
        app.options('system', async ({ ack, payload }) => {
          if (payload.value === 'wrong') await ack({ options: [{ text: plain('x'.repeat(76)), value: 'x' }] });
        }),
      { timing: { acknowledge: 500 } },
    );
    const ana = await connect(slack.url, ANA, () => undefined);
    const ts = await posted(slack);
    await expect(ana.act(typed(ts, 'late'))).rejects.toThrow('trouble connecting');
    await expect(ana.act(typed(ts, 'wrong'))).rejects.toThrow('trouble connecting');
    await ana.close();
  });
});
