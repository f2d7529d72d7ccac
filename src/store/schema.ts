import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

/** Milliseconds, so that a hashed time survives being stored. */
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const teamId = () => text('team_id').notNull();
const incidentId = () =>
  uuid('incident_id')
    .notNull()
    .references(() => incidents.id);

export const incidents = pgTable(
  'incidents',
  {
    id: uuid('id').primaryKey(),
    teamId: teamId(),
    number: integer('number').notNull(),
    codeName: text('code_name').notNull(),
    planVersion: text('plan_version').notNull(),
    title: text('title').notNull(),
    description: text('description').notNull(),
    type: text('type').notNull(),
    severity: text('severity').notNull(),
    visibility: text('visibility').notNull(),
    phase: text('phase').notNull(),
    declaredBy: text('declared_by').notNull(),
    declaredAt: moment('declared_at').notNull(),
    noticedAt: moment('noticed_at'),
    invited: jsonb('invited').notNull(),
    roles: jsonb('roles').notNull(),
    acknowledgedAt: moment('acknowledged_at'),
    roomId: text('room_id'),
    roomTrouble: text('room_trouble'),
    /** When Muster has to look at the incident by itself. */
    alarmAt: moment('alarm_at'),
    lastUpdateAt: moment('last_update_at'),
    resolution: text('resolution'),
    duplicateOf: integer('duplicate_of'),
    endedAt: moment('ended_at'),
    reviewDueAt: moment('review_due_at'),
    reviewState: text('review_state'),
    closedAt: moment('closed_at'),
    /** What the response gathered besides its course. */
    gathered: jsonb('gathered').notNull().default({}),
    lastEntry: integer('last_entry').notNull(),
    lastEntryAt: moment('last_entry_at').notNull(),
    /** The hash of the newest timeline entry, so that a timeline cut short is noticed. */
    lastHash: text('last_hash').notNull(),
  },
  (table) => [
    unique('incidents_number').on(table.teamId, table.number),
    uniqueIndex('incidents_room').on(table.teamId, table.roomId).where(sql`room_id is not null`),
    index('incidents_open').on(table.teamId, table.number).where(sql`closed_at is null`),
    index('incidents_alarm').on(table.alarmAt).where(sql`alarm_at is not null`),
  ],
);

/** The last number given out in a workspace. */
export const incidentCounters = pgTable('incident_counters', {
  teamId: text('team_id').primaryKey(),
  last: integer('last').notNull(),
  lastTrial: integer('last_trial').notNull().default(0),
});

/** Append-only, which a trigger enforces too. What a person typed stands in `timeline_words`; here is only its salted digest. */
export const timelineEntries = pgTable(
  'timeline_entries',
  {
    teamId: teamId(),
    incidentId: incidentId(),
    sequence: integer('sequence').notNull(),
    at: moment('at').notNull(),
    by: text('by').notNull(),
    kind: text('kind').notNull(),
    facts: jsonb('facts').notNull(),
    /** Null when the entry carries no words. */
    wordsDigest: text('words_digest'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.incidentId, table.sequence] })],
);

/** What people typed, a row apart: deleting it is lawful erasure, and leaves the chain whole. */
export const timelineWords = pgTable(
  'timeline_words',
  {
    teamId: teamId(),
    incidentId: uuid('incident_id').notNull(),
    sequence: integer('sequence').notNull(),
    salt: text('salt').notNull(),
    words: jsonb('words').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.incidentId, table.sequence] }),
    foreignKey({
      name: 'timeline_words_entry',
      columns: [table.incidentId, table.sequence],
      foreignColumns: [timelineEntries.incidentId, timelineEntries.sequence],
    }),
  ],
);

/** The outbox: what the world must still be told, and what it was told lately. */
export const effects = pgTable(
  'effects',
  {
    /** Taken while the incident's row is locked, so that it rises in the order of the timeline. */
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    teamId: teamId(),
    incidentId: incidentId(),
    lane: text('lane').notNull(),
    key: text('key').notNull(),
    effect: jsonb('effect').notNull(),
    essential: boolean('essential').notNull(),
    /** 0 for the plan's most serious severity: where there are too few hands or turns, the lower goes first. */
    rank: integer('rank').notNull().default(0),
    /** The name of a step that one effect at a time may be at, over all incidents of the workspace. */
    turn: text('turn'),
    /** Results of steps done once, by name. */
    steps: jsonb('steps').notNull().default({}),
    /** How often it was claimed. */
    attempts: integer('attempts').notNull().default(0),
    /** How often it failed, which is what giving up counts. */
    failures: integer('failures').notNull().default(0),
    /** How often whoever held it was gone before the end. */
    takeovers: integer('takeovers').notNull().default(0),
    enqueuedAt: moment('enqueued_at').notNull().defaultNow(),
    dueAt: moment('due_at').notNull().defaultNow(),
    claimedBy: text('claimed_by'),
    claimedUntil: moment('claimed_until'),
    lastError: text('last_error'),
    doneAt: moment('done_at'),
    setAsideAt: moment('set_aside_at'),
  },
  (table) => [
    unique('effects_key').on(table.key),
    index('effects_waiting')
      .on(table.lane, table.id)
      .where(sql`done_at is null and (set_aside_at is null or essential)`),
    index('effects_turn')
      .on(table.teamId, table.turn)
      .where(sql`turn is not null and done_at is null and set_aside_at is null`),
    index('effects_set_aside').on(table.setAsideAt).where(sql`set_aside_at is not null`),
    index('effects_done').on(table.doneAt).where(sql`done_at is not null`),
  ],
);

/** Requests carried out before; Slack may deliver one more than once. */
export const requests = pgTable(
  'requests',
  {
    teamId: teamId(),
    request: text('request').notNull(),
    at: moment('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.teamId, table.request] }), index('requests_at').on(table.at)],
);

/** Every plan an incident was declared under. `json` keeps the order of keys, `jsonb` would not. */
export const plans = pgTable(
  'plans',
  {
    teamId: teamId(),
    version: text('version').notNull(),
    plan: json('plan').notNull(),
    storedAt: moment('stored_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.teamId, table.version] })],
);

/** Where messages stand that are edited in place. */
export const posts = pgTable(
  'posts',
  {
    teamId: teamId(),
    incidentId: incidentId(),
    kind: text('kind').notNull(),
    channelId: text('channel_id').notNull(),
    ts: text('ts').notNull(),
    /** When it was found deleted or no longer pinned; null once that is mended. */
    lostAt: moment('lost_at'),
    mendedAt: moment('mended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.incidentId, table.kind] }),
    index('posts_place').on(table.teamId, table.channelId, table.ts),
  ],
);

/** Who was in a room when it was archived, lost or exposed: from then on, they are its circle. */
export const roomMembers = pgTable(
  'room_members',
  {
    teamId: teamId(),
    incidentId: incidentId(),
    personId: text('person_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.incidentId, table.personId] })],
);

/** How far a person has read an incident's timeline when they caught up last. */
export const looks = pgTable(
  'looks',
  {
    teamId: teamId(),
    incidentId: incidentId(),
    personId: text('person_id').notNull(),
    entry: integer('entry').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.incidentId, table.personId] })],
);

/** Who is in a room, as far as is known; who left stays with `present` false. */
export const knownMembers = pgTable(
  'known_members',
  {
    teamId: teamId(),
    incidentId: incidentId(),
    personId: text('person_id').notNull(),
    present: boolean('present').notNull(),
    /** By Slack's clock. */
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.incidentId, table.personId] })],
);

/** When each room was last looked at. */
export const roomWatches = pgTable('room_watches', {
  incidentId: incidentId().primaryKey(),
  teamId: teamId(),
  watchedAt: moment('watched_at').notNull(),
  /** When its members were last read. */
  membersAt: moment('members_at'),
});

export const reviewDocuments = pgTable('review_documents', {
  incidentId: incidentId().primaryKey(),
  teamId: teamId(),
  review: text('review').notNull(),
  transcript: text('transcript').notNull(),
  composedAt: moment('composed_at').notNull().defaultNow(),
});
