import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/incident/refusal.ts';
import { findSubcommand } from '../../../src/slack/commands/find.ts';
import { helpOnAll, helpOnOne } from '../../../src/slack/commands/help.ts';
import { subcommands } from '../../../src/slack/commands/index.ts';

function refusalOf(typed: string): string {
  try {
    return findSubcommand(typed, subcommands).name;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

describe('the subcommands', () => {
  it('are found by name and by synonym, in any case', () => {
    expect(findSubcommand('declare', subcommands).name).toBe('declare');
    for (const synonym of ['new', 'create', 'start', 'NEW'])
      expect(findSubcommand(synonym, subcommands).name).toBe('declare');
    expect(findSubcommand('sev', subcommands).name).toBe('severity');
  });

  it('answer to no word twice', () => {
    const words = subcommands.flatMap(({ name, synonyms }) => [name, ...synonyms]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it.each([
    ['asign', 'assign'],
    ['statsu', 'status'],
    ['declair', 'declare'],
    ['timelin', 'timeline'],
    ['whoo', 'roles'],
    ['prioriti', 'severity'],
  ])('suggest for %s by its listed name the nearest, %s', (typed, meant) => {
    expect(refusalOf(typed)).toContain(`Did you mean \`{command} ${meant}\`?`);
  });

  it('suggest nothing for what is like none of them', () => {
    expect(refusalOf('xyzzy')).toBe('There is no “xyzzy”. `{command} help` lists what there is.');
    for (const typed of ['qq', 'foo', 'hey', 'rolls-royce']) expect(refusalOf(typed)).not.toContain('Did you mean');
  });

  it('repeat a few words at most of what they do not know', () => {
    expect(refusalOf('z'.repeat(10_000)).length).toBeLessThan(120);
  });
});

describe('help', () => {
  it('names every subcommand by the command that the organisation chose, within one message', () => {
    const help = helpOnAll(subcommands, '/sec');
    for (const { name } of subcommands) expect(help).toContain(`\`/sec ${name}`);
    expect(help).not.toContain('/incident');
    expect(help).not.toContain('{command}');
    expect(help.length).toBeLessThan(3_000);
  });

  it('shows usage, synonyms and examples of one, with its placeholders escaped', () => {
    const help = helpOnOne(findSubcommand('assign', subcommands), '/incident');
    expect(help).toContain('`/incident assign &lt;role&gt; @person [reason]`');
    expect(help).toContain('`appoint`');
    expect(help).toContain('`/incident assign scribe @ana`');
    expect(help).not.toMatch(/<role>/);
  });
});
