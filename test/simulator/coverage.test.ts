import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COVERAGE } from '../../src/simulator/web-api/coverage.ts';
import { methods } from '../../src/simulator/web-api/methods.ts';
import { TIERS } from '../../src/simulator/web-api/tiers.ts';
import { startLocalSlack } from '../local-slack.ts';

const known = Object.keys(COVERAGE).sort();
const nouns = new Set(known.map((name) => name.split('.')[0]));
/** A method's name where it is called, or written out for something that calls it. */
const CALLED = /\.([a-z]+(?:\.[a-zA-Z]+)+)\(/g;
const NAMED = /'([a-z]+(?:\.[a-zA-Z]+)+)'/g;
/** Properties of arrays and objects that read like one. */
const NO_METHODS = /\.(map|filter|flatMap|push|slice|some|every|find|forEach|at|includes|join|get|has|ts)$/;

function calledBySlackFolder(): string[] {
  const folder = new URL('../../src/slack/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const found = files.flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return [...text.matchAll(CALLED), ...text.matchAll(NAMED)].map(([, method = '']) => method);
  });
  return [...new Set(found)].filter((name) => nouns.has(name.split('.')[0]) && !NO_METHODS.test(name)).sort();
}

describe('the coverage table', () => {
  it('lists the methods that are there, and no others', () => {
    expect(Object.keys(methods).sort()).toEqual(known);
  });

  it('has a tier for each', () => {
    expect(Object.keys(TIERS).sort()).toEqual(known);
  });

  it('holds every method that the program calls', () => {
    const called = calledBySlackFolder();
    expect(called.length).toBeGreaterThan(20);
    expect(called.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is spoken by the workspace: each is known, and whatever else is called is not', async () => {
    await using slack = await startLocalSlack();
    const answerTo = async (name: string) => {
      const headers = { authorization: `Bearer ${slack.workspace.botToken}` };
      return (await fetch(`${slack.workspace.apiUrl}${name}`, { method: 'POST', headers })).text();
    };
    const answers = await Promise.all(known.map(answerTo));
    expect(answers.filter((answer) => /unknown_method|internal_error/.test(answer))).toEqual([]);
    expect(await answerTo('chat.meMessage')).toContain('unknown_method');
  });
});
