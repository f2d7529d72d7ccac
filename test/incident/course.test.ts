import { describe, expect, it } from 'vitest';
import { responsePhases } from '../../src/incident/phase.ts';
import { afterwards, ana, anEndedIncident, anIncident, at, commands, decided, refusalOf } from './makers.ts';
import { owed } from './promise-makers.ts';

const { phase, severity, note } = commands;

describe('the phase', () => {
  it('goes one step forward for free', () => {
    let incident = anIncident();
    for (const to of responsePhases.slice(1)) incident = afterwards(incident, phase(to), ana);
    expect(incident.phase).toBe('recovery');
  });

  it.each([
    ['detection', 'containment'],
    ['detection', 'recovery'],
    ['containment', 'analysis'],
    ['recovery', 'detection'],
  ] as const)('needs a reason to go from %s to %s', (from, to) => {
    const incident = anIncident({ phase: from });
    const refusal = refusalOf(() => decided(incident, phase(to, '  '), ana));
    expect(refusal.code).toBe('invalid');
    expect(refusal.message).toContain(`\`{command} phase ${to} <reason>\``);
    expect(afterwards(incident, phase(to, 'It is spreading'), ana).phase).toBe(to);
  });

  it.each([
    ['detection', 'containment', 'Skipping analysis needs a reason'],
    ['detection', 'recovery', 'Skipping analysis, containment and eradication needs a reason'],
    ['containment', 'analysis', 'Going back from containment to analysis needs a reason'],
  ] as const)('says what going from %s to %s would be', (from, to, sentence) => {
    const refusal = refusalOf(() => decided(anIncident({ phase: from }), phase(to), ana));
    expect(refusal.message).toContain(sentence);
  });

  it('is not set to what it is', () => {
    expect(refusalOf(() => decided(anIncident(), phase('detection'), ana)).code).toBe('conflict');
  });

  it('leaves the promise of the next update as it is', () => {
    const byHand = anIncident({ promises: owed(at('15:20')) });
    expect(afterwards(byHand, phase('analysis'), ana).promises).toEqual(byHand.promises);
  });

  it.each(['review', 'closed'] as const)('comes to %s by closing alone', (to) => {
    const refusal = refusalOf(() => decided(anIncident({ phase: 'recovery' }), phase(to, 'because'), ana));
    expect(refusal.message).toMatch(/say how it ended: `\{command\} close`\.$/);
  });

  it('comes from review to closed by the review alone', () => {
    const refusal = refusalOf(() => decided(anEndedIncident(), phase('closed', 'because'), ana));
    expect(refusal.message).toContain('`{command} review publish`');
  });

  it.each(['composing', 'drafted'] as const)(
    'goes back from a review that is %s with a reason, and updates are owed again',
    (state) => {
      const ended = anEndedIncident(state);
      expect(refusalOf(() => decided(ended, phase('recovery'), ana)).code).toBe('invalid');
      expect(afterwards(ended, phase('recovery', 'It came back'), ana, { at: at('12:10') })).toMatchObject({
        phase: 'recovery',
        promises: owed(at('13:00'), { from: at('12:10') }),
        review: null,
        resolution: null,
        endedAt: null,
      });
    },
  );
});

describe('the severity', () => {
  it('moves the promise to the new cadence, counted from the declaration', () => {
    expect(afterwards(anIncident(), severity('sev1', 'Exfiltration'), ana, { at: at('10:20') })).toMatchObject({
      severity: 'sev1',
      promises: owed(at('10:30')),
    });
  });

  it('counts from the last update when there was one', () => {
    const updated = afterwards(anIncident(), commands.update('Contained'), ana, { at: at('10:50') });
    expect(afterwards(updated, severity('sev1'), ana, { at: at('10:55') }).promises.everyone?.dueAt).toEqual(
      at('11:30'),
    );
  });

  it('promises nothing that is past, however long ago the last update was', () => {
    const slow = anIncident({
      severity: 'sev4',
      promises: owed(at('23:00'), { snoozed: true }),
    });
    const raised = afterwards(slow, severity('sev1'), ana, { at: at('15:10') });
    expect(raised.promises).toEqual(owed(at('15:30')));
  });

  it('may still be corrected in review, where nothing is promised', () => {
    expect(afterwards(anEndedIncident(), severity('sev3'), ana)).toMatchObject({ severity: 'sev3', promises: {} });
  });

  it('is refused when it is unknown or the same', () => {
    expect(refusalOf(() => decided(anIncident(), severity('sev9'), ana)).message).toContain('sev1, sev2, sev3, sev4');
    expect(refusalOf(() => decided(anIncident(), severity('sev2'), ana)).code).toBe('conflict');
  });
});

describe('a note', () => {
  it('stands at the time of the command', () => {
    expect(decided(anIncident(), note(' Mailbox locked '), ana, { at: at('10:42') })).toMatchObject([
      { type: 'noted', happenedAt: at('10:42'), words: { text: 'Mailbox locked' } },
    ]);
  });

  it('made from a message stands at the message’s own time, to the millisecond', () => {
    const message = { channelId: 'CROOM', ts: '1773137701.987654', author: 'UBEN' };
    const [noted] = decided(anIncident(), { type: 'note', text: 'Locked', message }, ana);
    expect(noted).toMatchObject({ happenedAt: new Date('2026-03-10T10:15:01.987Z'), message });
  });

  it('changes nothing but the timeline and when somebody last did something, and may be added in review', () => {
    for (const incident of [anIncident(), anEndedIncident()])
      expect(afterwards(incident, note('Locked'), ana)).toEqual({
        ...incident,
        watch: { ...incident.watch, activeAt: at('10:30') },
        lastEntry: incident.lastEntry + 1,
      });
  });

  it.each([
    ['empty', ''],
    ['blank', ' \n\t'],
    ['invisible', '\u200b'],
    ['made of control characters', '\u0000\u0007'],
    ['too long', 'x'.repeat(10_000)],
  ])('is refused when it is %s', (_, text) => {
    expect(refusalOf(() => decided(anIncident(), note(text), ana)).code).toBe('invalid');
  });
});
