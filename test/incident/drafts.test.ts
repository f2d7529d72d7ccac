import { describe, expect, it } from 'vitest';
import { evolve } from '../../src/incident/evolve.ts';
import type { Actor, Command, Incident, TimelineEntry } from '../../src/incident/incident.ts';
import type { Plan } from '../../src/incident/plan.ts';
import { enqueued } from '../../src/incident/react.ts';
import { lastWritten } from '../../src/incident/update.ts';
import { ana, anIncident, aPlan, at, ben, cleo, commands, dan, entriesOf, olga, refusalOf } from './makers.ts';
import { onlyEveryone } from './plan-parts.ts';
import { approvedExecutives } from './update-stories.ts';

const plan = aPlan({ audiences: [...onlyEveryone, approvedExecutives] });
const free = aPlan({ audiences: [...onlyEveryone, { ...approvedExecutives, approvedBy: undefined }] });
const briefed = { briefed: [olga.id], audiences: { executives: [olga.id] } };
const withLegal = anIncident({ ...briefed, roles: { commander: [ben.id], legal: [dan.id] } });
const withoutLegal = anIncident({ ...briefed, roles: { commander: [ben.id] } });

const executive = { trend: 'worse', data: 'unknown' } as const;
const write = (known: string, need = ''): Command => ({
  type: 'post-update',
  known,
  doing: '',
  need,
  nextAt: null,
  audience: 'executives',
  executive,
});
const approve = (draft: number): Command => ({ type: 'approve-update', draft });
const sendBack = (draft: number, reason: string): Command => ({ type: 'send-back-update', draft, reason });

/** What a line of deeds leaves: the timeline, the effects, and the incident at its end. */
function told(from: Incident, deeds: readonly (readonly [Command, Actor, string])[], by: Plan = plan) {
  const timeline: TimelineEntry[] = [];
  const effects: unknown[] = [];
  let incident = from;
  for (const [command, who, clock] of deeds)
    for (const entry of entriesOf(incident, command, who, { at: at(clock), plan: by })) {
      const after = evolve(incident, entry);
      effects.push(...enqueued(entry, { before: incident, after, plan: by }).map(({ effect }) => effect));
      timeline.push(entry);
      incident = after;
    }
  return { timeline, effects, incident };
}

const draft = 3;
const written = [write('Shop is down'), ana, '10:30'] as const;

describe('the executives’ form', () => {
  it('says whether it is better, the same or worse, and whether data is involved', () => {
    const { timeline } = told(withLegal, [written], free);
    expect(timeline).toMatchObject([{ event: { type: 'update-posted', audience: 'executives', executive } }]);
    const plain = { ...write('Shop is down'), executive: undefined } as Command;
    expect(refusalOf(() => told(withLegal, [[plain, ana, '10:30']], free)).field).toBe('trend');
  });

  it('is sent to those who hear in it and to nobody else', () => {
    const { effects } = told(withLegal, [written], free);
    expect(effects).toContainEqual({ type: 'tell-briefed', person: olga.id, entry: 3 });
    expect(effects).not.toContainEqual(expect.objectContaining({ type: 'tell-room' }));
    expect(effects).not.toContainEqual(expect.objectContaining({ type: 'tell-announcement' }));
  });

  it('may be corrected, the glance included', () => {
    const correction: Command = {
      type: 'correct-update',
      update: 3,
      known: 'Shop is slow',
      doing: '',
      need: '',
      executive: { trend: 'same', data: 'no' },
    };
    const { timeline } = told(withLegal, [written, [correction, ana, '10:35']], free);
    expect(lastWritten(timeline, 'executives')).toMatchObject({
      event: { words: { known: 'Shop is slow' }, executive: { trend: 'same', data: 'no' } },
    });
  });
});

describe('an update that the plan has somebody approve', () => {
  it('waits, keeps no promise and is told to nobody but the room', () => {
    const { timeline, effects, incident } = told(withLegal, [written]);
    expect(timeline).toMatchObject([{ event: { type: 'update-drafted', role: 'legal', audience: 'executives' } }]);
    expect(effects).toEqual([{ type: 'offer-draft', draft }]);
    expect(incident.drafts).toMatchObject([{ draft, by: ana.id, words: { known: 'Shop is down' } }]);
    expect(incident.promises).toEqual(withLegal.promises);
  });

  it('is sent once the holder of the role approves it, by the name of whoever wrote it', () => {
    const { timeline, effects, incident } = told(withLegal, [written, [approve(draft), dan, '10:40']]);
    expect(timeline.at(-1)).toMatchObject({
      by: dan.id,
      event: { type: 'update-posted', author: ana.id, draft, executive, words: { known: 'Shop is down' } },
    });
    expect(incident.drafts).toEqual([]);
    expect(effects).toContainEqual({ type: 'tell-briefed', person: olga.id, entry: 4 });
    expect(effects).toContainEqual({ type: 'settle-draft', draft, entry: 4 });
  });

  it('is approved by nobody else, and by whoever commands while nobody holds the role', () => {
    for (const by of [ana, ben, cleo])
      expect(refusalOf(() => told(withLegal, [written, [approve(draft), by, '10:40']])).message).toContain(
        '{person:UDAN}',
      );
    expect(refusalOf(() => told(withoutLegal, [written, [approve(draft), ana, '10:40']])).code).toBe('not-allowed');
    expect(told(withoutLegal, [written, [approve(draft), ben, '10:40']]).timeline.at(-1)?.event.type).toBe(
      'update-posted',
    );
  });

  it('waits for nobody when the holder of the role wrote it', () => {
    const { timeline } = told(withLegal, [[write('Shop is down'), dan, '10:30']]);
    expect(timeline).toMatchObject([{ by: dan.id, event: { type: 'update-posted' } }]);
  });

  it('is approved once', () => {
    const twice = [written, [approve(draft), dan, '10:40'], [approve(draft), dan, '10:41']] as const;
    expect(refusalOf(() => told(withLegal, twice)).code).toBe('conflict');
  });

  it('is sent back with words to whoever wrote it, who begins with it anew', () => {
    const { timeline, effects, incident } = told(withLegal, [
      written,
      [sendBack(draft, 'Names a customer'), dan, '10:40'],
    ]);
    expect(incident.drafts).toEqual([]);
    expect(effects).toContainEqual({ type: 'tell-person', person: ana.id, entry: 4, about: 'sent-back' });
    expect(lastWritten(timeline, 'executives')).toMatchObject({ event: { words: { known: 'Shop is down' } } });
    expect(refusalOf(() => told(withLegal, [written, [sendBack(draft, ' '), dan, '10:40']])).field).toBe('reason');
  });

  it('gives way to a newer one, and to the end of the response', () => {
    const newer = told(withLegal, [written, [write('Shop is back'), cleo, '10:40']]);
    expect(newer.incident.drafts).toMatchObject([{ draft: 4, by: cleo.id }]);
    expect(newer.effects).toContainEqual({ type: 'settle-draft', draft, entry: 4 });
    const over = told(withLegal, [written, [commands.resolve('Cleaned'), ben, '10:40']]);
    expect(over.incident.drafts).toEqual([]);
    expect(
      refusalOf(() =>
        told(withLegal, [written, [commands.resolve('Cleaned'), ben, '10:40'], [approve(draft), dan, '10:41']]),
      ).code,
    ).toBe('closed');
  });

  it('leaves the next time to the cadence when the one that was chosen has passed meanwhile', () => {
    const soon = { ...write('Shop is down'), nextAt: at('10:35') } as Command;
    const { timeline } = told(withLegal, [
      [soon, ana, '10:30'],
      [approve(draft), dan, '10:40'],
    ]);
    expect(timeline.at(-1)?.event).toMatchObject({ promisedAt: null });
  });
});
