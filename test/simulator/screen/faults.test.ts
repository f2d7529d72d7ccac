import { describe, expect, it } from 'vitest';
import type { FaultSettings } from '../../../src/simulator/protocol.ts';
import { extentOf, wholeExtent } from '../../../src/simulator/screen/developer/faults/extent.ts';
import { CALL_OFFERS, DELIVERY_OFFERS } from '../../../src/simulator/screen/developer/faults/fault-offers.ts';
import {
  callFaultInWords,
  deliveryFaultInWords,
  faultCount,
  stillOn,
} from '../../../src/simulator/screen/developer/faults/fault-words.ts';

const always = { times: null, until: null, probability: 1 };
const calm: FaultSettings = { seed: 1, rateLimits: true, calls: [], deliveries: [] };

describe('a fault', () => {
  it('is said in words, with how often and how likely it is', () => {
    const trouble = { kind: 'latency', fromMs: 500, toMs: 2000 } as const;
    expect(callFaultInWords({ ...always, method: '*', trouble })).toBe('Every call: answered after 500 to 2000 ms');
    expect(
      deliveryFaultInWords({ ...always, what: 'event', times: 3, probability: 0.25, trouble: { kind: 'twice' } }),
    ).toBe('Each event: brought twice (3 more times, 25 % of the time)');
  });

  it('has other words for each kind that the panel offers', () => {
    const words = [
      ...CALL_OFFERS.map(({ make, numbers }) => make(...numbers.map(({ initial }) => initial))).map((trouble) =>
        callFaultInWords({ ...always, method: '*', trouble }),
      ),
      ...DELIVERY_OFFERS.map(({ make, numbers }) => make(...numbers.map(({ initial }) => initial))).map((trouble) =>
        deliveryFaultInWords({ ...always, what: '*', trouble }),
      ),
    ];
    expect(new Set(words).size).toBe(CALL_OFFERS.length + DELIVERY_OFFERS.length);
  });

  it('lasts as long as was typed, and for ever when nothing was', () => {
    expect(extentOf(wholeExtent, 1000)).toEqual(always);
    expect(extentOf({ times: '2', minutes: '0.5', percent: '40' }, 1000)).toEqual({
      times: 2,
      until: 31_000,
      probability: 0.4,
    });
  });

  it('counts until it is over, and so do rate limits that are not enforced', () => {
    const ending = { ...always, until: 2000, method: '*', trouble: { kind: 'cut' } } as const;
    const settings = { ...calm, rateLimits: false, calls: [ending] };
    expect(faultCount(stillOn(settings, 1999))).toBe(2);
    expect(faultCount(stillOn(settings, 2000))).toBe(1);
    expect(faultCount(calm)).toBe(0);
  });
});
