import { readdirSync, readFileSync } from 'node:fs';
import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COVERAGE } from '../../src/simulator/web-api/coverage.ts';
import { methods } from '../../src/simulator/web-api/methods.ts';
import { NOT_COVERED, whyNotCovered } from '../../src/simulator/web-api/not-covered.ts';
import { TIERS } from '../../src/simulator/web-api/tiers.ts';
import { startLocalSlack } from '../local-slack.ts';
import { ARGUMENTS } from './documented-arguments.ts';

const known = Object.keys(COVERAGE).sort();
const nouns = new Set(known.map((name) => name.split('.')[0]));
/** A method's name where it is called, or written out for something that calls it. */
const CALLED = /\.([a-z]+(?:\.[a-zA-Z]+)+)\(/g;
const NAMED = /'([a-z]+(?:\.[a-zA-Z]+)+)'/g;
/** Properties of arrays and objects that read like one. */
const NO_METHODS = /\.(map|filter|flatMap|push|slice|some|every|find|forEach|at|includes|join|get|has|ts)$/;

/** Methods that Slack has or had and its client does not name. */
const beyondTheClient = ['files.upload'];

/** Names of all methods, as the client's own properties nest. */
function methodsOf(client: object): string[] {
  const nested = (value: unknown, path: string): string[] => {
    if (typeof value === 'function') return [path];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) => nested(inner, `${path}.${name}`));
  };
  const parts = Object.entries(client).filter(([name, value]) => /^[a-z]/.test(name) && !NO_PART.test(name) && value);
  return parts
    .flatMap(([name, value]) => (typeof value === 'object' ? nested(value, name) : []))
    .filter((name) => name !== 'files.uploadV2');
}

const NO_PART = /^(headers|logger|request\w*|retry\w*|tls\w*|axios|agent|fetch\w*)$/;

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

  it('covers every method that Slack’s own client has, or says why not', () => {
    const theirs = methodsOf(new WebClient());
    expect(theirs.length).toBeGreaterThan(200);
    expect(theirs.filter((name) => !known.includes(name) && !whyNotCovered(name))).toEqual([]);
    expect(known.filter(whyNotCovered)).toEqual([]);
  });

  it('says so of no method that does not exist', () => {
    const theirs = [...methodsOf(new WebClient()), ...beyondTheClient];
    const fits = (name: string) =>
      theirs.some((one) => (name.endsWith('*') ? one.startsWith(name.slice(0, -1)) : one === name));
    expect(Object.keys(NOT_COVERED).filter((name) => !fits(name))).toEqual([]);
  });

  it('calls full what takes every argument that Slack documents', () => {
    const shape = z.object({ shape: z.record(z.string(), z.unknown()) });
    const lacking = Object.entries(COVERAGE).flatMap(([name, coverage]) => {
      if (coverage !== 'full') return [];
      const taken = new Set(['team_id', ...Object.keys(shape.parse(methods[name]?.args).shape)]);
      return (ARGUMENTS[name] ?? ['not in the list'])
        .filter((argument) => !taken.has(argument))
        .map((one) => `${name} ${one}`);
    });
    expect(lacking).toEqual([]);
  });

  it('is spoken by the workspace: each is known, and whatever else is called is not', async () => {
    await using slack = await startLocalSlack();
    const answerTo = async (name: string) => {
      const headers = { authorization: `Bearer ${slack.workspace.botToken}` };
      return (await fetch(`${slack.workspace.apiUrl}${name}`, { method: 'POST', headers })).text();
    };
    const answers = await Promise.all(known.map(answerTo));
    expect(answers.filter((answer) => /unknown_method|internal_error/.test(answer))).toEqual([]);
    expect(await answerTo('reminders.add')).toContain('unknown_method');
  });
});
