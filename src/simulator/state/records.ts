import { z } from 'zod';

const json = z.record(z.string(), z.unknown());

export const personRecord = z.object({
  id: z.string(),
  name: z.string(),
  realName: z.string(),
  title: z.string(),
  email: z.string(),
  kind: z.enum(['member', 'guest', 'outsider', 'bot']),
  timeZone: z.string(),
  /** An outsider belongs to a team of their own. */
  team: z.string(),
  admin: z.boolean(),
  deactivated: z.boolean(),
  away: z.boolean().default(false),
  /** When they are not to be disturbed, in seconds; null when they may be. */
  doNotDisturb: z.object({ from: z.number(), to: z.number() }).nullable().default(null),
  updated: z.number(),
});
export type PersonRecord = z.infer<typeof personRecord>;

export const groupRecord = z.object({
  id: z.string(),
  handle: z.string(),
  name: z.string(),
  description: z.string(),
  members: z.array(z.string()),
  created: z.number(),
  /** Who made it and who changed it last; nobody known for those that were there from the start. */
  createdBy: z.string().nullable().default(null),
  updatedBy: z.string().nullable().default(null),
  updated: z.number().nullable().default(null),
});
export type GroupRecord = z.infer<typeof groupRecord>;

const heading = z.object({ value: z.string(), creator: z.string(), lastSet: z.number() });

export const channelRecord = z.object({
  id: z.string(),
  /** Empty for a direct message. */
  name: z.string(),
  kind: z.enum(['public', 'private', 'dm']),
  general: z.boolean(),
  creator: z.string(),
  created: z.number(),
  updated: z.number(),
  topic: heading,
  purpose: heading,
  archived: z.boolean(),
  members: z.array(z.string()),
  previousNames: z.array(z.string()),
  /** Organisations beside our own whose people may be in it. */
  sharedWith: z.array(z.string()).default([]),
});
export type ChannelRecord = z.infer<typeof channelRecord>;

export const messageRecord = z.object({
  channel: z.string(),
  ts: z.string(),
  user: z.string(),
  /** Set when the app's bot wrote it. */
  botId: z.string().nullable(),
  subtype: z.string().nullable(),
  text: z.string(),
  blocks: z.array(json),
  attachments: z.array(json),
  threadTs: z.string().nullable(),
  metadata: z.object({ event_type: z.string(), event_payload: json }).nullable(),
  edited: z.object({ user: z.string(), ts: z.string() }).nullable(),
  reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()) })),
  pinned: z.object({ by: z.string(), at: z.number() }).nullable(),
  files: z.array(z.string()),
  clientMessageId: z.string().nullable(),
  /** What a subtype adds: inviter, topic, old_name, ... in Slack's own names. */
  extra: json,
});
export type MessageRecord = z.infer<typeof messageRecord>;

export const fileRecord = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string(),
  size: z.number(),
  mimetype: z.string(),
  user: z.string(),
  created: z.number(),
  altText: z.string().nullable(),
  state: z.enum(['awaiting', 'uploaded', 'shared', 'deleted']),
  /** Where it was shared; the ts may come a moment later than the answer to the app. */
  shares: z.array(z.object({ channel: z.string(), ts: z.string() })),
});
export type FileRecord = z.infer<typeof fileRecord>;

export const viewRecord = z.object({
  id: z.string(),
  type: z.enum(['modal', 'home']),
  person: z.string(),
  hash: z.string(),
  rootId: z.string(),
  previousId: z.string().nullable(),
  externalId: z.string(),
  callbackId: z.string(),
  privateMetadata: z.string(),
  title: json.nullable(),
  submit: json.nullable(),
  close: json.nullable(),
  blocks: z.array(json),
  clearOnClose: z.boolean(),
  notifyOnClose: z.boolean(),
  submitDisabled: z.boolean(),
  state: z.record(z.string(), z.record(z.string(), json)),
});
export type ViewRecord = z.infer<typeof viewRecord>;

export const bookmarkRecord = z.object({
  id: z.string(),
  channel: z.string(),
  title: z.string(),
  link: z.string(),
  /** ':fire:', or nothing. */
  emoji: z.string(),
  created: z.number(),
  /** 0 until it is changed. */
  updated: z.number(),
  by: z.string(),
});
export type BookmarkRecord = z.infer<typeof bookmarkRecord>;

/** A message of the app that is to be posted later; times are in seconds. */
export const scheduledRecord = z.object({
  id: z.string(),
  channel: z.string(),
  postAt: z.number(),
  created: z.number(),
  threadTs: z.string().nullable(),
  text: z.string(),
  blocks: z.array(json),
  attachments: z.array(json),
});
export type ScheduledRecord = z.infer<typeof scheduledRecord>;

/** How far a person has read a channel. */
export const readRecord = z.object({ person: z.string(), channel: z.string(), ts: z.string() });
export type ReadRecord = z.infer<typeof readRecord>;

export const workspaceRecord = z.object({
  team: z.string(),
  teamName: z.string(),
  teamDomain: z.string(),
  appId: z.string(),
  botId: z.string(),
  botUserId: z.string(),
  botToken: z.string(),
  appToken: z.string(),
  signingSecret: z.string(),
  verificationToken: z.string(),
});
export type WorkspaceRecord = z.infer<typeof workspaceRecord>;
