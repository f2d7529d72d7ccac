import { describe, expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { answerTo, declaredBy, startMuster } from './setting.ts';

const database = testDatabase();

describe('bad input', () => {
  const long = 'x'.repeat(10_000);

  const hopeless: [line: string, sentence: RegExp][] = [
    ['xyzzy', /There is no “xyzzy”/],
    ['asign scribe @ben', /Did you mean `\/incident assign`\?/],
    ['<!channel>', /There is no “<!channel>”/],
    [long, /There is no “x{40}”/],
    ['status please', /Leave out “please”\. Like this: `\/incident status`/],
    ['status INC-1 INC-2', /Leave out “INC-2”: it is one incident at a time\. Like this: `\/incident status`/],
    ['assign scribe ben', /Mention the person/],
    ['assign @ben', /Say which role/],
    ['assign jester @ben', /There is no role “jester”\. Roles: commander/],
    ['assign scribe @muster', /is an app/],
    ['assign scribe @gus', /is a guest or of another organisation, and incidents are for full members/],
    ['assign scribe @olga', /of another organisation/],
    ['assign scribe <@U0NOBODY>', /Mention the person/],
    ['claim', /Which role\?/],
    ['claim jester', /There is no role/],
    ['release scribe', /does not hold Scribe/],
    ['phase lunch', /There is no phase “lunch”/],
    ['phase analisis', /Did you mean analysis\?/],
    ['phase detection', /The phase is detection already/],
    ['phase recovery', /Skipping analysis, containment and eradication needs a reason/],
    ['phase closed', /To close the incident, say how it ended/],
    [`phase analysis ${long}`, /reason is 10000 characters long; 500 is the most/],
    ['severity sev9', /There is no severity “sev9”/],
    ['severity sev3', /The severity is SEV3 already/],
    [`update ${long}`, /10000 characters long; 2000 is the most/],
    [`note ${long}`, /10000 characters long; 2000 is the most/],
    ['close whatever', /Say how it ended: resolved, false-positive/],
    ['close duplicate INC-1', /cannot be a duplicate of itself/],
    ['close duplicate INC-77', /There is no INC-77/],
    ['review', /There is no review yet/],
    ['review publish', /There is no review yet/],
    ['review burn', /can be shown, published or skipped/],
    [`declare sev1 malware ${long}`, /title is 10000 characters long; 150 is the most/],
    ['help xyzzy', /There is no “xyzzy”/],
  ];

  it('gets a clear sentence and changes nothing', async () => {
    await using muster = await startMuster({ db: database.db });
    const ana = await muster.at('ana');
    const room = await declaredBy(ana);
    const timeline = await answerTo(ana, room, '/incident timeline');
    for (const [line, sentence] of hopeless)
      expect(await answerTo(ana, room, `/incident ${line}`), line.slice(0, 40)).toMatch(sentence);
    expect(await answerTo(ana, room, '/incident timeline')).toBe(timeline);
    expect(await answerTo(ana, room, '/incident list')).toContain('You see one open incident.');
    expect(muster.logged.filter((entry) => entry.includes('failed'))).toEqual([]);
  });
});
