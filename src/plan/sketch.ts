import { z } from 'zod';
import { cadences } from './cadences.ts';
import { clockTime, timeZone } from './terms.ts';

const words = z.array(z.string().catch('')).catch([]);
const invite = forgiving({ people: words, groups: words });
const anything = named(z.unknown());
const title = z.string().catch('');
const playbookOwner = forgiving({
  title,
  synonyms: words,
  needs: words,
  invite,
  briefed: invite,
  followers: invite,
  declarerJoins: z.boolean().catch(true),
});

/** What the parts of a plan say of each other, read from YAML that may be wrong anywhere: what is wrong reads as absent. */
export const sketch = forgiving({
  timeZone: timeZone.nullable().catch(null),
  severities: named(
    forgiving({ synonyms: words, cadence: cadences.catch({}), invite, briefed: invite, followers: invite }),
  ),
  audiences: named(forgiving({ reaches: named(invite), approvedBy: z.string().nullable().catch(null) })),
  reminders: forgiving({
    ladder: z.array(forgiving({ roles: words })).catch([]),
    snoozeAtMostMinutes: named(z.unknown()),
  }),
  roles: named(
    forgiving({ title, synonyms: words, single: z.boolean().catch(false), commands: z.boolean().catch(false) }),
  ),
  types: named(playbookOwner),
  defaultSeverity: z.string().nullable().catch(null),
  defaultType: z.string().nullable().catch(null),
  gates: named(forgiving({ severities: words })),
  watch: forgiving({ phaseMinutes: named(anything), silenceMinutes: anything }),
  quietHours: z.object({ from: clockTime, to: clockTime, brokenBy: words }).nullable().catch(null),
});

export type Sketch = z.infer<typeof sketch>;

function forgiving<T extends z.ZodRawShape>(shape: T) {
  return z.preprocess((value) => (isMapping(value) ? value : {}), z.object(shape));
}

function named<T extends z.ZodType>(one: T) {
  return z.preprocess((value) => (isMapping(value) ? value : {}), z.record(z.string(), one));
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
