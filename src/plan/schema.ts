import { z } from 'zod';
import { responsePhases } from '../incident/phase.ts';
import { type Audience, everyone, forms, type Gates, type Plan, type Watch } from '../incident/plan.ts';
import { cadences } from './cadences.ts';
import { channelName, clockTime, email, emoji, handle, line, link, timeZone, wholeNumber, word } from './terms.ts';

const invite = z
  .strictObject({ people: z.array(email).default([]), groups: z.array(handle).default([]) })
  .default({ people: [], groups: [] });

const handoverAfterMinutes = z
  .array(wholeNumber(1, 10_080))
  .max(4, 'has to be at most 4')
  .refine((all) => all.every((minutes, index) => minutes > (all[index - 1] ?? 0)), 'has to rise from one to the next')
  .default([]);

const synonyms = z.array(word).default([]);

const severity = z.strictObject({
  meaning: line(200),
  synonyms,
  cadence: cadences,
  handoverAfterMinutes,
  invite,
  briefed: invite,
  followers: invite,
});

const role = z.strictObject({
  title: line(60),
  duties: z.array(line(300)).min(1, 'is empty; a new holder reads the duties').max(12, 'has to be at most 12 duties'),
  single: z.boolean().default(false),
  needed: z.boolean().default(false),
  commands: z.boolean().default(false),
  synonyms,
});

const tasks = z
  .array(line(300))
  .min(1, 'has no task; write at least one')
  .max(15, 'has to be at most 15 tasks, to be read in one message');

const incidentType = z.strictObject({
  title: line(60),
  synonyms,
  invite,
  briefed: invite,
  followers: invite,
  declarerJoins: z.boolean().default(true),
  membersMayAdd: z.boolean().default(true),
  needs: z.array(word).default([]),
  playbook: z.strictObject({
    detection: tasks,
    analysis: tasks,
    containment: tasks,
    eradication: tasks,
    recovery: tasks,
  }),
});

const gate = z
  .strictObject({
    tasksDone: z.boolean().default(false),
    scopeWritten: z.boolean().default(false),
    severities: z.array(word).min(1, 'is empty; leave it out for all severities').optional(),
  })
  .transform((written) => ({ ...written, severities: written.severities }));

const gates = z.partialRecord(z.enum(responsePhases), gate).default({}) satisfies z.ZodType<Gates, unknown>;

const minutes = wholeNumber(1, 43_200);
const bySeverity = z.record(word, minutes);

const watch = z
  .strictObject({
    seatOpenMinutes: minutes.nullable().default(null),
    phaseMinutes: z.partialRecord(z.enum(responsePhases), bySeverity).default({}),
    silenceMinutes: bySeverity.default({}),
    reviewWorkingDays: wholeNumber(1, 60).nullable().default(null),
  })
  .prefault({}) satisfies z.ZodType<Watch, unknown>;

const ladderStep = z
  .strictObject({
    afterMinutes: wholeNumber(1, 1_440),
    roles: z.array(word).default([]),
    people: z.array(email).default([]),
    groups: z.array(handle).default([]),
  })
  .refine(
    ({ roles, people, groups }) => roles.length + people.length + groups.length > 0,
    'tells nobody; name roles, people or groups',
  );

const audience = z.strictObject({
  title: line(60),
  form: z.enum(forms, 'has to be update or executive').default('update'),
  approvedBy: word.optional(),
  reaches: z.record(word, invite).default({}),
});

/** Everyone is an audience of every plan. */
const everybody: Audience = { name: everyone, title: 'Everyone', form: 'update', reaches: {} };

function withEveryone(audiences: readonly Audience[]): readonly Audience[] {
  return audiences.some(({ name }) => name === everyone) ? audiences : [everybody, ...audiences];
}

const rest = {
  name: line(100),
  timeZone,
  defaultSeverity: word,
  defaultType: word,
  announcements: z.strictObject({ channel: channelName, mentionPrivate: z.boolean().default(false) }),
  pagingLink: link.optional(),
  quietHours: z.strictObject({ from: clockTime, to: clockTime, brokenBy: z.array(word).default([]) }).optional(),
  reminders: z.strictObject({
    beforeMinutes: wholeNumber(0, 60).default(5),
    snoozeMinutes: z.array(wholeNumber(1, 1_440)).min(1, 'is empty; write at least one').max(4, 'has to be at most 4'),
    snoozeReasonAboveMinutes: wholeNumber(1, 1_440).default(30),
    snoozeAtMostMinutes: z.record(word, wholeNumber(1, 1_440)).default({}),
    ladder: z
      .array(ladderStep)
      .max(6, 'has to be at most 6 steps')
      .refine(
        (steps) => steps.every(({ afterMinutes }, index) => afterMinutes > (steps[index - 1]?.afterMinutes ?? 0)),
        'has to rise from one step to the next',
      )
      .default([]),
  }),
  tasks: z
    .strictObject({
      escalateAfterMinutes: wholeNumber(1, 1_440).default(15),
      leaverAnswersWithinMinutes: wholeNumber(1, 1_440).default(15),
    })
    .prefault({}),
  handovers: z.strictObject({ acceptWithinMinutes: wholeNumber(1, 1_440).default(15) }).prefault({}),
  gates,
  watch,
  closing: z.strictObject({ reviewDueDays: wholeNumber(1, 365), archiveRoom: z.boolean().default(false) }),
  timelineEmoji: emoji,
  deliveryAttempts: wholeNumber(1, 50),
};

function named<T extends z.ZodType>(one: T, atLeast: string) {
  return z.record(word, one).refine((all) => Object.keys(all).length > 0, `is empty; define at least ${atLeast}`);
}

/** A plan as it is written in YAML: severities, roles and types stand under their names. */
export const planFile = z
  .strictObject({
    ...rest,
    severities: named(severity, 'one'),
    roles: named(role, 'commander and communications'),
    types: named(incidentType, 'one'),
    audiences: z.record(word, audience).default({}),
  })
  .transform(
    (file): Plan => ({
      ...file,
      severities: withNames(file.severities),
      roles: withNames(file.roles),
      types: withNames(file.types),
      audiences: withEveryone(withNames(file.audiences)),
      pagingLink: file.pagingLink,
      quietHours: file.quietHours,
    }),
  );

function withNames<T>(all: Readonly<Record<string, T>>): ({ readonly name: string } & T)[] {
  return Object.entries(all).map(([name, one]) => ({ name, ...one }));
}

const name = { name: word };

/** A plan as it is kept, its parts in order, for an incident that was declared under it. */
export const keptPlan = z
  .strictObject({
    ...rest,
    severities: z.array(severity.extend(name)).min(1),
    roles: z.array(role.extend(name)).min(1),
    types: z.array(incidentType.extend(name)).min(1),
    audiences: z.array(audience.extend(name)).default([]),
  })
  .transform(
    (kept): Plan => ({
      ...kept,
      audiences: withEveryone(kept.audiences),
      pagingLink: kept.pagingLink,
      quietHours: kept.quietHours,
    }),
  );
