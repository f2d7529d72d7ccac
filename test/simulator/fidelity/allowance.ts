import type { Edits } from './literal.ts';
import { pathName } from './literal.ts';

/** Where the SDK's types fall short of what Slack documents. */
export interface Allowance {
  /** 'conversations.info', 'view_submission'; several in one. */
  readonly of: readonly string[];
  /** 'messages.*.root': '*' is any place in a list, and a path stands for all below it too. */
  readonly path: string;
  /** The types do not know it, have another type for it, or want it where Slack sends none. */
  readonly as: 'unknown' | 'other' | 'wanted';
  readonly why: string;
}

/** What of a value is not compared; and which of the allowances that took. */
export function allowed(
  what: string,
  value: unknown,
  allowances: readonly Allowance[],
): { readonly edits: Edits; readonly used: readonly Allowance[] } {
  const omitted = new Set<string>();
  const blanked = new Set<string>();
  const supplied = new Map<string, string[]>();
  const used = new Set<Allowance>();
  for (const allowance of allowances.filter(({ of }) => of.includes(what))) {
    const steps = allowance.path.split('.');
    const name = steps.at(-1) ?? '';
    const parents = placesOf(value, steps.slice(0, -1));
    for (const { at, found } of parents) {
      if (typeof found !== 'object' || found === null || name in found === (allowance.as === 'wanted')) continue;
      used.add(allowance);
      const here = pathName([...at, name]);
      if (allowance.as === 'unknown') omitted.add(here);
      else if (allowance.as === 'other') blanked.add(here);
      else supplied.set(pathName(at), [...(supplied.get(pathName(at)) ?? []), name]);
    }
  }
  return { edits: { omitted, blanked, supplied }, used: [...used] };
}

interface Place {
  readonly at: readonly (string | number)[];
  readonly found: unknown;
}

function placesOf(value: unknown, steps: readonly string[]): readonly Place[] {
  let places: readonly Place[] = [{ at: [], found: value }];
  for (const step of steps)
    places = places.flatMap(({ at, found }): Place[] => {
      if (step === '*' && Array.isArray(found))
        return found.map((item, index) => ({ at: [...at, index], found: item }));
      if (typeof found !== 'object' || found === null || !(step in found)) return [];
      return [{ at: [...at, step], found: (found as Record<string, unknown>)[step] }];
    });
  return places;
}
