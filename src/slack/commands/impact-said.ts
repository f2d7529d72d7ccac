import { type Extent, type Impact, type ImpactSubject, notKnown } from '../../incident/impact.ts';
import { Refusal } from '../../incident/refusal.ts';

const subjects: Readonly<Record<ImpactSubject, RegExp>> = {
  people: /^(people|persons?|users?|customers?|employees?|accounts?)$/,
  systems: /^(systems?|hosts?|servers?|machines?|devices?|laptops?)$/,
  data: /^(data|records?|files?|rows?)$/,
};

const counts = /^\d{1,3}(?:[,'_]\d{3})+$|^\d+$/;

/** Reads 'people 12 confirmed 120 likely, data unknown', given how it stood. Throws a Refusal. */
export function impactSaid(said: string, before: Impact): Partial<Impact> {
  const after: Partial<Record<ImpactSubject, Extent>> = {};
  let subject: ImpactSubject | null = null;
  let count: number | null = null;
  for (const word of wordsOf(said)) {
    const named = subjectNamed(word);
    if (named) {
      if (count !== null) throw unread();
      subject = named;
    } else if (counts.test(word) && count === null) count = Number(word.replace(/\D/g, ''));
    else if ((word === 'confirmed' || word === 'likely') && subject && count !== null) {
      after[subject] = withCount(after[subject] ?? before[subject], word, count);
      count = null;
    } else if (word === 'unknown' && subject && count === null) after[subject] = notKnown;
    else throw unread();
  }
  if (count !== null || Object.keys(after).length === 0) throw unread();
  return after;
}

function wordsOf(said: string): string[] {
  return said
    .toLowerCase()
    .replace(/\bnot known\b/g, 'unknown')
    .split(/[\s;]+|,(?!\d)/)
    .filter((word) => word !== '' && word !== 'and');
}

function subjectNamed(word: string): ImpactSubject | undefined {
  return (Object.keys(subjects) as ImpactSubject[]).find((subject) => subjects[subject].test(word));
}

/** More that are confirmed than were likely leave nothing of what was likely. */
function withCount(before: Extent, certainty: 'confirmed' | 'likely', count: number): Extent {
  if (certainty === 'likely') return { ...before, likely: count };
  return { confirmed: count, likely: before.likely !== null && before.likely <= count ? null : before.likely };
}

function unread(): Refusal {
  return new Refusal(
    'invalid',
    'Say of whom or what, how many and how sure: `{command} impact people 120 likely`, `{command} impact systems 3 confirmed`, `{command} impact data unknown`.',
  );
}
