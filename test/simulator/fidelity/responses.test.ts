import { beforeAll, expect, it } from 'vitest';
import { methods } from '../../../src/simulator/web-api/methods.ts';
import { startLocalSlack } from '../../local-slack.ts';
import { answerAllowances } from './answer-allowances.ts';
import { callEverything } from './call-everything.ts';
import { briefly, differences } from './differences.ts';
import { mayEverything } from './full-manifest.ts';
import type { RecordingClient } from './recorder.ts';

/** Archiving throws the app out, and what it is not in it cannot bring back. */
const neverAnswered = ['conversations.unarchive'];

let bot: RecordingClient;

beforeAll(async () => {
  await using slack = await startLocalSlack({ manifest: mayEverything });
  bot = await callEverything(slack);
});

it('compares an answer of every method', () => {
  const called = new Set(bot.answers.map(({ method }) => method));
  expect(Object.keys(methods).filter((name) => !called.has(name))).toEqual(neverAnswered);
});

it('answers with fields that Slack’s own types know, of the type they say', async () => {
  const { sightings } = bot.sightings(answerAllowances);
  expect(briefly(await differences(sightings))).toEqual([]);
});

it('allows for nothing that does not occur', () => {
  const { used } = bot.sightings(answerAllowances);
  expect(answerAllowances.filter((each) => !used.has(each))).toEqual([]);
});
