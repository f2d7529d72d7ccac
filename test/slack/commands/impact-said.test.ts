import { describe, expect, it } from 'vitest';
import { nothingAssessed } from '../../../src/incident/impact.ts';
import { impactSaid } from '../../../src/slack/commands/impact-said.ts';
import { refusalOf } from '../../incident/makers.ts';

const before = { ...nothingAssessed, people: { confirmed: 3, likely: 120 } };

describe('an impact in one line', () => {
  it.each([
    ['people 130 likely', { people: { confirmed: 3, likely: 130 } }],
    ['people 12 confirmed', { people: { confirmed: 12, likely: 120 } }],
    ['people 200 confirmed', { people: { confirmed: 200, likely: null } }],
    [
      'People 1,200 Likely, systems 3 confirmed and 4 likely',
      {
        people: { confirmed: 3, likely: 1_200 },
        systems: { confirmed: 3, likely: 4 },
      },
    ],
    [
      'people unknown; data 40 likely',
      { people: { confirmed: null, likely: null }, data: { confirmed: null, likely: 40 } },
    ],
    ['records not known', { data: { confirmed: null, likely: null } }],
  ])('%s', (said, expected) => expect(impactSaid(said, before)).toEqual(expected));

  it.each([
    '120 likely',
    'people 120',
    'people likely',
    'people many likely',
    'people',
    'people 12 systems 3 likely',
    'people 1,20 likely',
  ])('is not guessed from %s', (said) => expect(refusalOf(() => impactSaid(said, before)).code).toBe('invalid'));
});
