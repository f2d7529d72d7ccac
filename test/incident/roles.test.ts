import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../src/incident/incident.ts';
import { openSeats } from '../../src/incident/seats.ts';
import { afterwards, ana, anIncident, aPlan, at, ben, cleo, commands, dan, decided, refusalOf } from './makers.ts';

const { claim, assign, release } = commands;
const underBen = anIncident({ roles: { commander: [ben.id] } });
const withDeputy = anIncident({ roles: { commander: [ben.id], deputy: [dan.id] } });

describe('the commander’s seat', () => {
  it('can be claimed by any member while it is open, and that acknowledges the incident', () => {
    const claimed = afterwards(anIncident(), claim('commander', cleo), cleo, { at: at('10:04') });
    expect(claimed.roles).toEqual({ commander: [cleo.id] });
    expect(claimed.acknowledgedAt).toEqual(at('10:04'));
  });

  it('can be taken by any member who says why, and the former commander is named', () => {
    const [taken] = decided(underBen, claim('commander', cleo, 'Ben is asleep'), cleo);
    expect(taken).toMatchObject({ former: ben.id, person: cleo.id, words: { reason: 'Ben is asleep' } });
    expect(afterwards(underBen, claim('commander', cleo, 'Ben is asleep'), cleo).roles).toEqual({
      commander: [cleo.id],
    });
  });

  it('is not taken without a reason', () => {
    for (const reason of ['', '  \n']) {
      const refusal = refusalOf(() => decided(underBen, claim('commander', cleo, reason), cleo));
      expect(refusal.message).toBe(
        '{person:UBEN} is commander. To take command, say why: `{command} claim commander <reason>`.',
      );
    }
  });

  it('is taken by the deputy, who commands beside, for a reason too', () => {
    expect(refusalOf(() => decided(withDeputy, claim('commander', dan), dan)).message).toContain(
      'To take command, say why: `{command} claim commander <reason>`.',
    );
    const taken = afterwards(withDeputy, claim('commander', dan, 'Ben is on a plane'), dan);
    expect(taken.roles).toEqual({ commander: [dan.id], deputy: [dan.id] });
  });

  it('is given by the deputy to a third person for a reason only, and never just vacated', () => {
    expect(refusalOf(() => decided(withDeputy, assign('commander', cleo), dan)).message).toBe(
      '{person:UBEN} is commander. To give command to someone else, say why: `{command} assign commander @person <reason>`.',
    );
    const given = { ...assign('commander', cleo), reason: 'Ben is on a plane' } as const;
    expect(afterwards(withDeputy, given, dan).roles.commander).toEqual([cleo.id]);
    expect(refusalOf(() => decided(withDeputy, release('commander', ben), dan)).message).toContain(
      'Take command instead, and say why',
    );
  });

  it('stays acknowledged at the first time, whoever follows', () => {
    const first = afterwards(anIncident(), claim('commander', ben), ben, { at: at('10:04') });
    const second = afterwards(first, assign('commander', cleo), ben, { at: at('11:30') });
    expect(second.acknowledgedAt).toEqual(at('10:04'));
  });

  it('is handed over by the commander', () => {
    expect(afterwards(underBen, assign('commander', cleo), ben).roles).toEqual({ commander: [cleo.id] });
  });

  it('while open, is filled by nobody with someone else but whoever declared', () => {
    expect(afterwards(anIncident(), assign('commander', ben), ana).roles).toEqual({ commander: [ben.id] });
    const refusal = refusalOf(() => decided(anIncident(), assign('commander', ben), cleo));
    expect(refusal.code).toBe('not-allowed');
    expect(refusal.message).toContain('Ask {person:UBEN}');
  });

  it('opens again when it is released, and then any member commands', () => {
    const released = afterwards(underBen, release('commander', ben), ben);
    expect(released.roles).toEqual({});
    expect(afterwards(released, commands.phase('analysis'), cleo).phase).toBe('analysis');
  });
});

describe('a seat that commands beside the commander', () => {
  it('needs a reason from a member who does not command', () => {
    expect(refusalOf(() => decided(underBen, claim('deputy', cleo), cleo)).message).toContain(
      '`{command} claim deputy <reason>`',
    );
    expect(afterwards(underBen, claim('deputy', cleo, 'Ben asked me to'), cleo).roles.deputy).toEqual([cleo.id]);
  });

  it('needs none while nobody commands, nor when the commander assigns it', () => {
    expect(afterwards(anIncident(), claim('deputy', cleo), cleo).roles).toEqual({ deputy: [cleo.id] });
    expect(afterwards(underBen, assign('deputy', cleo), ben).roles.deputy).toEqual([cleo.id]);
  });
});

describe('a role for one person', () => {
  const withScribe = anIncident({ roles: { commander: [ben.id], scribe: [dan.id] } });

  it('can be claimed by any member while it is open', () => {
    expect(afterwards(underBen, claim('scribe', cleo), cleo).roles.scribe).toEqual([cleo.id]);
  });

  it('is not claimed from its holder, not even with a reason', () => {
    const refusal = refusalOf(() => decided(withScribe, claim('scribe', cleo, 'I type faster'), cleo));
    expect(refusal.code).toBe('conflict');
    expect(refusal.message).toContain('{person:UDAN}');
  });

  it('changes hands when the commander says so', () => {
    expect(afterwards(withScribe, assign('scribe', cleo), ben).roles.scribe).toEqual([cleo.id]);
    expect(afterwards(withScribe, claim('scribe', ben), ben).roles).toEqual({ commander: [ben.id], scribe: [ben.id] });
  });
});

describe('any other role', () => {
  it('acknowledges nothing', () => {
    expect(afterwards(anIncident(), claim('scribe', cleo), cleo).acknowledgedAt).toBe(null);
  });
});

describe('a role for several people', () => {
  it('gathers holders and loses only the one who releases it', () => {
    const both = [cleo, dan].reduce((now, who) => afterwards(now, claim('investigator', who), who), underBen);
    expect(holdersOf(both, 'investigator')).toEqual([cleo.id, dan.id]);
    expect(holdersOf(afterwards(both, release('investigator', cleo), cleo), 'investigator')).toEqual([dan.id]);
  });
});

describe('a role command', () => {
  it('understands the plan’s synonyms and any case', () => {
    expect(afterwards(anIncident(), claim('IC', ben), ben).roles).toEqual({ commander: [ben.id] });
  });

  it.each(['janitor', 'constructor', '__proto__', ''])('names the roles when there is none called “%s”', (role) => {
    const refusal = refusalOf(() => decided(anIncident(), claim(role, ben), ben));
    expect(refusal.code).toBe('invalid');
    expect(refusal.message).toContain('Roles: commander, deputy, scribe, communications, investigator, legal.');
  });

  it('refuses what is so already', () => {
    expect(refusalOf(() => decided(underBen, claim('commander', ben), ben)).code).toBe('conflict');
    expect(refusalOf(() => decided(underBen, release('commander', cleo), ben)).code).toBe('conflict');
    expect(refusalOf(() => decided(anIncident(), release('commander', ben), ben)).code).toBe('conflict');
  });
});

describe('open seats', () => {
  const names = (incident = anIncident(), plan = aPlan()) => openSeats(incident, plan).map((role) => role.name);

  it('are the needed roles nobody holds', () => {
    expect(names()).toEqual(['commander']);
    expect(names(underBen)).toEqual([]);
  });

  it('include what the incident’s type needs, in the plan’s order', () => {
    expect(names(anIncident({ type: 'data-breach' }))).toEqual(['commander', 'communications', 'legal']);
    expect(names(anIncident({ type: 'data-breach', roles: { legal: [dan.id] } }))).toEqual([
      'commander',
      'communications',
    ]);
  });
});
