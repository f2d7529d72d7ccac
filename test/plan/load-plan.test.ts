import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultPlanPath, loadPlan, parsePlan } from '../../src/plan/load-plan.ts';
import { PlanProblem } from '../../src/plan/problem.ts';

const source = readFileSync(defaultPlanPath, 'utf8');

/** The default plan with an edit, which has to find what it edits. */
function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the default plan does not say ${from}`);
    return text.replace(from, to);
  }, source);
}

function problemsOf(yaml: string): string[] {
  try {
    parsePlan(yaml, 'plan.yml');
    return [];
  } catch (error) {
    if (!(error instanceof PlanProblem)) throw error;
    return error.problems.map(({ path, sentence }) => [path.join('.'), sentence].filter(Boolean).join(' '));
  }
}

function lineOf(yaml: string, text: string): number {
  return yaml.slice(0, yaml.indexOf(text)).split('\n').length;
}

describe('a plan', () => {
  it('has another version when it says something else, and the same when only its comments differ', () => {
    const { version } = parsePlan(source, 'plan.yml');
    expect(parsePlan(`# ours\n${source}`, 'ours.yml').version).toBe(version);
    expect(parsePlan(edited(['reviewDueDays: 7', 'reviewDueDays: 8']), 'plan.yml').version).not.toBe(version);
  });

  it('does without paging link and quiet hours', () => {
    const { plan } = parsePlan(
      edited(
        [/^pagingLink: .*/m.exec(source)?.[0] ?? '', ''],
        [/^quietHours:[\s\S]*?brokenBy: .*/m.exec(source)?.[0] ?? '', ''],
      ),
      'plan.yml',
    );
    expect(plan.pagingLink).toBeUndefined();
    expect(plan.quietHours).toBeUndefined();
  });

  it('asks nobody to hand over where it names no hours, and wants those it names to rise', () => {
    const without = source.replaceAll(/^ *handoverAfterMinutes: .*\n/gm, '').replace(/^handovers:\n.*\n/m, '');
    const { plan } = parsePlan(without, 'plan.yml');
    expect(plan.severities.map(({ handoverAfterMinutes }) => handoverAfterMinutes)).toEqual([[], [], [], []]);
    expect(plan.handovers.acceptWithinMinutes).toBe(15);
    expect(problemsOf(edited(['handoverAfterMinutes: [60, 180]', 'handoverAfterMinutes: [180, 60]']))).toEqual([
      'severities.sev1.handoverAfterMinutes has to rise from one to the next',
    ]);
  });

  it('watches what it says and nothing else, and knows the severities it names there', () => {
    const without = source.replace(/^watch:\n(?: .*\n)*/m, '');
    const off = { seatOpenMinutes: null, phaseMinutes: {}, silenceMinutes: {}, reviewWorkingDays: null };
    expect(parsePlan(without, 'plan.yml').plan.watch).toEqual(off);
    expect(parsePlan(source, 'plan.yml').plan.watch.phaseMinutes.detection).toEqual({ sev1: 30, sev2: 60, sev3: 480 });
    expect(
      problemsOf(
        edited(
          ['detection: {sev1: 30,', 'detection: {sev9: 30,'],
          ['silenceMinutes: {sev1: 45,', 'silenceMinutes: {sevl: 45,'],
          ['seatOpenMinutes: 15', 'seatOpenMinutes: soon'],
        ),
      ),
    ).toEqual([
      'watch.seatOpenMinutes has to be a number',
      expect.stringMatching(/^watch\.phaseMinutes\.detection\.sev9 names the severity “sev9”.*did you mean/),
      expect.stringMatching(/^watch\.silenceMinutes\.sevl names the severity “sevl”/),
    ]);
  });

  it('that does not exist, or cannot be read, is named', async () => {
    await expect(loadPlan('/nowhere/plan.yml')).rejects.toThrow('The response plan /nowhere/plan.yml does not exist.');
    await expect(loadPlan('/')).rejects.toThrow('The response plan / cannot be read; it has to be a YAML file.');
  });

  it('that is wrong in many places says all of them at once, in the order of the file, with line and column', () => {
    const yaml = edited(
      ["everyone: '0 * * * *'\n      executives: '0 */2", "everyone: '0 0 31 2 *'\n      executives: '0 */2"],
      ['defaultSeverity: sev3', 'defaultSeverity: blocker'],
      ['needs: [legal, scribe]', 'needs: [legal, scribbe]'],
      ['reviewDueDays: 7', 'reviewDueDays: soon'],
    );
    expect(() => parsePlan(yaml, 'ours.yml')).toThrow(
      [
        'The response plan ours.yml does not hold together:',
        `  line ${lineOf(yaml, "'0 0 31 2 *'")}:17 severities.sev2.cadence.everyone never fires; a cron expression that does is “*/30 * * * *”, or “0 9 * * 1-5” on working days`,
        `  line ${lineOf(yaml, 'blocker')}:18 defaultSeverity names the severity “blocker”, which this plan does not define; known here: sev1, sev2, sev3, sev4`,
        `  line ${lineOf(yaml, 'scribbe')}:20 types.data-breach.needs.2 names the role “scribbe”, which this plan does not define; did you mean “scribe”?`,
        `  line ${lineOf(yaml, ': soon')}:18 closing.reviewDueDays has to be a number`,
      ].join('\n'),
    );
  });

  it.each([
    [
      'an empty file',
      '',
      'the file is empty; begin with a copy of the plan that comes with Muster, src/plan/default.yml',
    ],
    ['nothing but a comment', '# ours\n', expect.stringContaining('the file is empty')],
    ['a list', '- sev1', 'has to be a mapping of keys to values'],
  ])('that is %s is refused in one sentence', (_, yaml, sentence) => {
    expect(problemsOf(yaml)).toEqual([sentence]);
  });

  it('that gives one title to two types or two roles, or a title that means another, is refused', () => {
    expect(problemsOf(edited(['title: Malware', 'title: data  breach'], ['title: Scribe', 'title: Second']))).toEqual([
      'roles.scribe.title “Second” is already a synonym of roles.deputy; nobody could tell them apart',
      'types.malware.title “data  breach” is already the title of types.data-breach; nobody could tell them apart',
    ]);
    expect(problemsOf(edited(['title: Malware', 'title: Bad code'], ['title: Phishing', 'title: Bad code']))).toEqual([
      'types.phishing.title “Bad code” is already the title of types.malware; nobody could tell them apart',
    ]);
  });

  it('whose aliases stand for too much says where they begin', () => {
    const aliases = Array.from({ length: 101 }, () => '*people').join(', ');
    expect(() => parsePlan(`one: &people [a, b]\ntwo: [${aliases}]\n`, 'plan.yml')).toThrow(
      /line 2:7 the aliases, of which this is the first, stand for too much/,
    );
  });

  it('that is not YAML says where', () => {
    expect(() => parsePlan('name: x\nroles: [', 'plan.yml')).toThrow(/line 2:\d+ .*flow sequence/i);
  });

  it('that says a key twice says where', () => {
    expect(() => parsePlan(`${source}\nname: again\n`, 'plan.yml')).toThrow(/line \d+:1 .*unique/i);
  });

  const cases: readonly [what: string, edit: readonly [string, string], problem: string][] = [
    [
      'a misspelt key',
      ['defaultType:', 'defaultTyp:'],
      'defaultTyp is not a key of a plan; did you mean “defaultType”?',
    ],
    ['a missing key', ['name: Security incident response plan', ''], 'name is missing; it has to be text'],
    [
      'a cadence of six fields',
      ["'0 10 * * 1-5'", "'0 0 10 * * 1-5'"],
      'severities.sev4.cadence has to be a cron expression of five fields (minute, hour, day, month, weekday), such as “0 */4 * * *”',
    ],
    [
      'a cadence that is no cron expression',
      ["'0 10 * * 1-5'", "'0 25 * * 1-5'"],
      'severities.sev4.cadence never fires; a cron expression that does is “*/30 * * * *”, or “0 9 * * 1-5” on working days',
    ],
    [
      'a cadence that fires at night only',
      ["'0 10 * * 1-5'", "'0 3 * * 1-5'"],
      'severities.sev4.cadence fires only within the quiet hours; choose other hours, or add sev4 to quietHours.brokenBy',
    ],
    [
      'an unknown time zone',
      ['timeZone: Etc/UTC', 'timeZone: Europe/Bonn'],
      'timeZone is no time zone; write one of the IANA database, such as “Europe/Berlin” or “Etc/UTC”',
    ],
    [
      'malformed quiet hours',
      ["from: '20:00'", "from: '24:00'"],
      'quietHours.from has to be a time of day from 00:00 to 23:59, such as “20:00”',
    ],
    [
      'quiet hours without end',
      ["to: '08:00'", "to: '20:00'"],
      'quietHours.to is the same as “from”; leave quietHours out if there are none',
    ],
    [
      'quiet hours broken by a severity nobody defines',
      ['brokenBy: [sev1, sev2]', 'brokenBy: [sev1, sev5]'],
      'quietHours.brokenBy.1 names the severity “sev5”, which this plan does not define; did you mean “sev1”?',
    ],
    [
      'an unknown default type',
      ['defaultType: unconfirmed', 'defaultType: fire'],
      'defaultType names the incident type “fire”, which this plan does not define; known here: unconfirmed, data-breach, malware, ransomware, unauthorized-access, denial-of-service, phishing, policy-violation',
    ],
    [
      'a synonym that is a name elsewhere',
      ['synonyms: [s4, p4, low]', 'synonyms: [s4, p4, phishing]'],
      'severities.sev4.synonyms.2 “phishing” is already the name types.phishing; a word can have one meaning only',
    ],
    [
      'a synonym of two severities',
      ['synonyms: [s4, p4, low]', 'synonyms: [s4, p3]'],
      'severities.sev4.synonyms.1 “p3” is already a synonym of severities.sev3; a word can have one meaning only',
    ],
    [
      'no communications lead',
      ['  communications:\n    title', '  press:\n    title'],
      'roles lacks the role “communications”; every plan defines commander and communications',
    ],
    [
      'a crowd of commanders',
      ['title: Commander\n    single: true', 'title: Commander\n    single: false'],
      'roles.commander.single has to be true; two commanders command nothing',
    ],
    [
      'a commander without command',
      ['    commands: true\n    synonyms: [ic', '    synonyms: [ic'],
      'roles.commander.commands has to be true; that is what a commander is for',
    ],
    [
      'a playbook without a phase',
      ['      eradication:\n        - Remove the cause', '      erasure:\n        - Remove the cause'],
      'types.unconfirmed.playbook.eradication is missing; it has to be a list',
    ],
    [
      'a name that cannot be typed',
      ['  malware:', '  Mal ware:'],
      'types.Mal ware is no name: it has to be lower-case letters and digits, joined by hyphens, such as “data-breach”',
    ],
    [
      'a group written with its @',
      ['groups: [legal]', "groups: ['@legal']"],
      'types.policy-violation.invite.groups.0 has to be the handle of a user group, without @, such as “security-oncall”',
    ],
    [
      'a person who is no address',
      ['[ben@example.com]', '[ben]'],
      'types.policy-violation.invite.people.0 has to be an e-mail address, such as “ana@example.com”',
    ],
    [
      'a person named twice',
      ['[ben@example.com]', '[ben@example.com, ben@example.com]'],
      'types.policy-violation.invite.people.1 names “ben@example.com” a second time; once is enough',
    ],
    [
      'a channel written with its #',
      ['channel: security-incidents', "channel: '#security-incidents'"],
      'announcements.channel has to be a channel’s name, without #, such as “security-incidents”',
    ],
    [
      'a paging link that is no web address',
      ['pagingLink: https://', 'pagingLink: javascript://'],
      'pagingLink has to be a web address, such as “https://example.com/page”',
    ],
    [
      'an emoji in colons',
      ['timelineEmoji: pushpin', "timelineEmoji: ':pushpin:'"],
      'timelineEmoji has to be an emoji’s name, without colons, such as “pushpin”',
    ],
    [
      'no attempt at delivery',
      ['deliveryAttempts: 8', 'deliveryAttempts: 0'],
      'deliveryAttempts has to be a whole number from 1 to 50',
    ],
    [
      'a number where words belong',
      ['meaning: Grave harm under way, or certain unless we act now. Everyone drops all else.', 'meaning: 1'],
      'severities.sev1.meaning has to be text; put it in quotes',
    ],
    [
      'a duty of several lines',
      ['- Keep the time. Remind', '- |\n        Keep the time.\n        Remind'],
      'roles.deputy.duties.1 has to be one line; the folded style (>-) joins lines',
    ],
  ];

  it.each(cases)('with %s is refused in words', (_, edit, problem) => {
    expect(problemsOf(edited(edit))).toContain(problem);
  });

  it('points at the line that lacks something', () => {
    const yaml = edited(['    meaning: Limited harm, no sign that it spreads. Worked on in working hours.\n', '']);
    expect(() => parsePlan(yaml, 'plan.yml')).toThrow(
      `line ${lineOf(yaml, '  sev3:\n')}:3 severities.sev3.meaning is missing`,
    );
  });
});
