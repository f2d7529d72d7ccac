import { expect, it } from 'vitest';
import { differences } from './differences.ts';

const reaction = {
  type: 'reaction_added',
  user: 'U1',
  reaction: 'pushpin',
  item_user: 'U2',
  item: { type: 'message', channel: 'C1', ts: '1.2' },
  event_ts: '1.3',
};

it('finds nothing wrong with what is as published', async () => {
  const type = "bolt.KnownEventFromType<'reaction_added'>";
  expect(await differences([{ what: 'reaction_added', type, value: reaction }])).toEqual([]);
});

it('finds fields that are unknown, of another type, or missing, however deep, all at once', async () => {
  const { event_ts: _, ...rest } = reaction;
  const value = { ...rest, user: 7, extra: true, item: { ...reaction.item, colour: 'red', size: 3 } };
  const found = await differences([
    { what: 'reaction_added', type: "bolt.KnownEventFromType<'reaction_added'>", value },
    {
      what: 'conversations.info',
      type: 'web.ConversationsInfoResponse',
      value: { ok: true, channel: { nome: 'x' }, no: 1 },
    },
  ]);
  expect(found.map(({ what, path }) => `${what} ${path}`).sort()).toEqual([
    'conversations.info channel.nome',
    'conversations.info no',
    'reaction_added ',
    'reaction_added extra',
    'reaction_added item.colour',
    'reaction_added item.size',
    'reaction_added user',
  ]);
  expect(found.find(({ path, what }) => what === 'reaction_added' && path === '')?.complaint).toContain('event_ts');
});
