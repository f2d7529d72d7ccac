import { describe, expect, it } from 'vitest';
import { afterwards, ana, anIncident, ben, decided, entriesOf, refusalOf } from './makers.ts';

const known = anIncident({ visibility: 'public' });
const hide = { type: 'make-private', reason: 'A colleague is suspected', people: [ben.id] } as const;

describe('making an incident private', () => {
  it('asks for a private room for those who were chosen', () => {
    expect(afterwards(known, hide, ana)).toMatchObject({ visibility: 'private', roomTrouble: 'replacing' });
    expect(entriesOf(known, hide, ana).map(({ event }) => event)).toMatchObject([
      { type: 'made-private', words: { reason: 'A colleague is suspected' } },
      { type: 'room-requested', former: 'CROOM', people: [ben.id] },
    ]);
  });

  it.each([
    ['a private one', anIncident()],
    ['one whose room is not open yet', anIncident({ visibility: 'public', roomId: null })],
    ['one whose room is just being replaced', anIncident({ visibility: 'public', roomTrouble: 'replacing' })],
  ])('is refused for %s', (_, incident) => expect(refusalOf(() => decided(incident, hide, ana)).code).toBe('conflict'));

  it('needs a reason', () =>
    expect(refusalOf(() => decided(known, { ...hide, reason: ' ' }, ana)).field).toBe('reason'));
});
