import { afterEach, describe, expect, it } from 'vitest';
import { person } from '../person.ts';
import { modal, opensModal, withApp } from './with-app.ts';

const timing = { acknowledge: 40, eventRetries: [0] };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** An app that answers as soon as it may, and Ana. */
async function slowApp(setUp: Parameters<typeof withApp>[0]) {
  const slack = await withApp(setUp, { timing });
  const [ana, farid] = [await person(slack.url, 'ana'), await person(slack.url, 'farid')];
  closing.push(
    slack.close,
    () => ana.close(),
    () => farid.close(),
  );
  return { slack, ana, farid };
}

function signal(): { given: Promise<void>; give(): void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

describe('an app that is too late', () => {
  it('with a command is marked for whoever ran it, and again when it answers after all', async () => {
    const free = signal();
    const { ana, farid, slack } = await slowApp((app) => {
      app.command('/incident', async ({ ack }) => {
        await free.given;
        await ack('too late to be shown');
      });
    });
    await expect(ana.says('#general', '/incident help')).rejects.toThrow('"operation_timeout"');
    const late = await ana.seesLateness(({ what }) => what === 'command');
    expect(late).toMatchObject({ name: '/incident', allowedMs: 40, tookMs: null, person: ana.id });
    expect(late.place).toEqual({ channel: 'C01GENERAL', ts: null });
    free.give();
    const { tookMs } = await ana.seesLateness(({ id, tookMs: took }) => id === late.id && took !== null);
    expect(tookMs).toBeGreaterThanOrEqual(40);
    const state = await fetch(`${slack.url}/screen/api/workspace?person=${farid.id}`);
    expect(await state.json()).toMatchObject({ lateness: [] });
  });

  it('with a submission is marked on its view', async () => {
    const { ana, slack } = await slowApp((app) => {
      opensModal(app);
      app.view(modal.callback_id, async () => undefined);
    });
    await ana.says('#general', '/incident');
    const view = await ana.seesModal('Declare an incident');
    slack.workspace.faults.onDelivery('view_submission', { kind: 'ignore-ack' }, { times: 1 });
    await expect(ana.submits({ Title: 'x' })).rejects.toThrow('We had some trouble connecting');
    expect(await ana.seesLateness(() => true)).toMatchObject({ what: 'submission', view: view.id, place: null });
  });

  it('with an event is marked on its message, for all who see its channel', async () => {
    const { ana, farid, slack } = await slowApp((app) => {
      app.event('app_mention', async () => undefined);
    });
    slack.workspace.faults.onDelivery('app_mention', { kind: 'ignore-ack' }, { times: 1 });
    const { ts } = await ana.says('#security-incidents', '@muster hello');
    const late = await farid.seesLateness(({ tookMs }) => tookMs !== null);
    expect(late).toMatchObject({ what: 'event', name: 'app_mention', place: { channel: 'C02SECINC', ts } });
  });
});
