import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/incident/refusal.ts';
import { findSubcommand } from '../../../src/slack/commands/find.ts';
import { helpOnWord } from '../../../src/slack/commands/help.ts';
import { subcommands } from '../../../src/slack/commands/index.ts';
import { beginnings, nextSteps } from '../../../src/slack/commands/next-steps.ts';
import { topics } from '../../../src/slack/commands/topics.ts';
import { ana, anEndedIncident, anIncident, aPlan, ben } from '../../incident/makers.ts';

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
  it.each(Object.keys(topics))('on %s fits a screen, by the command that the organisation chose', (topic) => {
    const help = helpOnWord(topic, subcommands, '/sec');
    expect(help).not.toContain('/incident');
    expect(help).not.toContain('{command}');
    expect(help.length).toBeLessThan(2_000);
    expect(help.split('\n').length).toBeLessThanOrEqual(10);
  });

  it('names every subcommand under its topic', () => {
    for (const { name, topic } of subcommands)
      expect(helpOnWord(topic, subcommands, '/sec')).toMatch(new RegExp(`\`/sec ${name}[ \`]`));
  });

  it('shows usage, synonyms and examples of one, with its placeholders escaped, and for whom it is', () => {
    const help = helpOnWord('assign', subcommands, '/incident');
    expect(help).toContain('`/incident assign &lt;role&gt; @person [reason]`');
    expect(help).toContain('`appoint`');
    expect(help).toContain('`/incident assign scribe @ana`');
    expect(help).toContain('For the commander and the deputy');
    expect(help).not.toMatch(/<role>/);
  });

  it('shows a subcommand that is called like its topic, too', () =>
    expect(helpOnWord('review', subcommands, '/incident')).toContain('review skip a test account'));
});

describe('what comes next', () => {
  const plan = aPlan();
  const commanded = anIncident({ roles: { commander: [ben.id] } });
  const cases = [
    ['the commander', commanded, ben],
    ['a member', commanded, ana],
    ['anyone while nobody commands', anIncident(), ana],
    ['the commander in recovery', { ...commanded, phase: 'recovery' }, ben],
    ['the commander in review', anEndedIncident('drafted', { roles: { commander: [ben.id] } }), ben],
    ['a member once it is closed', { ...commanded, phase: 'closed' }, ana],
  ] as const;

  it.each(cases)('for %s is six lines at most, all of which can be typed', (_, incident, { id }) => {
    const steps = nextSteps(incident, plan, id);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.length).toBeLessThanOrEqual(6);
    for (const [line] of [...steps, ...beginnings])
      expect(findSubcommand(line.split(' ')[0] ?? '', subcommands).name).toBe(line.split(' ')[0]);
  });

  it('offers what commands only to who does', () => {
    const linesFor = (id: string) => nextSteps(commanded, plan, id).map(([line]) => line);
    expect(linesFor(ben.id)).toContain('phase analysis');
    expect(linesFor(ana.id).join()).not.toContain('phase');
    expect(linesFor(ana.id)).not.toContain('claim commander');
  });
});
