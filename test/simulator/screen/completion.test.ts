import { describe, expect, it } from 'vitest';
import { completionAt } from '../../../src/simulator/screen/composer/completion.ts';
import { aWorkspace } from './shown.ts';

const offered = (before: string, inThread = false) =>
  completionAt(before, aWorkspace, inThread)?.options.map(({ insert }) => insert) ?? [];

describe('while typing', () => {
  it('offers commands at the very beginning only', () => {
    expect(offered('/')).toEqual(['/incident']);
    expect(offered('see /')).toEqual([]);
  });

  it('offers no commands in a thread, where apps have none', () => {
    expect(offered('/', true)).toEqual([]);
  });

  it('finds people by handle and by any part of their name', () => {
    expect(offered('thanks @be')).toEqual(['@ben']);
    expect(offered('(@oka')).toEqual(['@ben']);
    expect(offered('@security')).toEqual(['@security-oncall']);
  });

  it('leaves out who is gone', () => {
    expect(offered('@an')).toEqual(['@ana']);
  });

  it('offers channels that are open, the best match first', () => {
    expect(offered('#')).toEqual(['#engineering', '#general']);
    expect(offered('#ne')).toEqual(['#general', '#engineering']);
  });

  it('offers emoji after two letters, so that times and ports stay as they are', () => {
    expect(offered(':rotating')).toEqual([':rotating_light:']);
    expect(offered('at 12:3')).toEqual([]);
  });

  it('offers nothing more for a word that is already complete, so that Enter sends', () => {
    expect(offered('/incident')).toEqual([]);
    expect(offered('/incident assign scribe @ben')).toEqual([]);
  });

  it('takes an e-mail address for what it is', () => {
    expect(offered('ana@be')).toEqual([]);
  });
});
