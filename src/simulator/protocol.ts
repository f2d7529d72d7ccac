/**
 * What the screen and the workspace say to each other: the part of a Slack client that has no public API.
 * Blocks, views and messages inside are Slack's own JSON, as the app sent them.
 *
 * GET  /screen/api/workspace?person=U1                       -> WorkspaceState
 * GET  /screen/api/messages?person=U1&channel=C1[&thread_ts] -> ShownMessage[], oldest first
 * GET  /screen/api/pins?person=U1&channel=C1                 -> ShownMessage[], newest pin first, threads included
 * GET  /screen/api/file/:id?person=U1                        -> the file's bytes
 * POST /screen/api/act       { person, act: Act }            -> ActResult
 * GET  /screen/api/wire                                      -> WireRecord[], the newest 500, oldest first
 * GET  /screen/api/faults                                    -> FaultSettings
 * PUT  /screen/api/faults    FaultSettings                   -> FaultSettings; 400 and a sentence for what is none
 * POST /screen/api/sockets   SocketFault                     -> {}
 * WS   /screen/socket?person=U1[&wire=1]                     -> Happening, one JSON each; takes ScreenWish, one JSON each
 */

import type { FaultSettings } from './protocol/faults.ts';
import type { Lateness } from './protocol/lateness.ts';
import type { WireRecord } from './protocol/wire.ts';

export type * from './protocol/faults.ts';
export type * from './protocol/lateness.ts';
export type * from './protocol/wire.ts';

export interface Person {
  id: string;
  /** Handle: 'ana'. */
  name: string;
  realName: string;
  title: string;
  email: string;
  kind: 'member' | 'guest' | 'outsider' | 'bot';
  /** The organisation that an outsider is of. */
  team?: string;
  deactivated: boolean;
  away?: boolean;
  /** Until when they are not to be disturbed, in seconds; null when they may be. */
  undisturbedUntil?: number | null;
}

export interface Channel {
  id: string;
  /** Without '#'; for a direct message the other person's id is in `with`. */
  name: string;
  kind: 'public' | 'private' | 'dm';
  with: string | null;
  topic: string;
  purpose: string;
  archived: boolean;
  /** Every member of the workspace is in it, and it cannot be changed. */
  general?: boolean;
  /** Other organisations that are in it. */
  sharedWith?: string[];
  members: string[];
  /** Whether the person looking is in it; public channels of others are listed too. */
  joined: boolean;
  unread: number;
  /** Whether an unread message mentions the person, or it is a DM. */
  mentioned: boolean;
  /** How many messages are pinned, in threads too. */
  pins?: number;
  /** The links above the channel, for those who are in it. */
  bookmarks?: { id: string; title: string; link: string; emoji: string }[];
}

export interface AppInfo {
  botUserId: string;
  botId: string;
  name: string;
  commands: { command: string; description: string; usageHint: string }[];
  globalShortcuts: { name: string; callbackId: string }[];
  messageShortcuts: { name: string; callbackId: string }[];
  connected: boolean;
  /** False where its direct messages are for reading only. */
  takesMessages?: boolean;
}

export interface WorkspaceState {
  team: { id: string; name: string };
  me: string;
  people: Person[];
  groups: { id: string; handle: string; name: string; members: string[] }[];
  channels: Channel[];
  app: AppInfo;
  /** The newest 50 that concern this person, oldest first. */
  lateness?: Lateness[];
}

export interface ShownMessage {
  ts: string;
  channel: string;
  user: string | null;
  botId: string | null;
  subtype: string | null;
  /** Slack's escaped mrkdwn. */
  text: string;
  blocks: unknown[];
  threadTs: string | null;
  replyCount: number;
  replyUsers: string[];
  edited: boolean;
  pinned: boolean;
  /** Who pinned it. */
  pinnedBy?: string;
  reactions: { name: string; users: string[] }[];
  files: { id: string; name: string; size: number; mimetype: string }[];
  /** Only this person sees it, and it is gone after a reload. */
  ephemeral: boolean;
}

/** A view as open in front of a person, or a Home tab. */
export interface ShownView {
  id: string;
  hash: string;
  type: 'modal' | 'home';
  title: string;
  submit: string | null;
  close: string | null;
  blocks: unknown[];
}

/** Where an element stands that a person uses. */
export type ElementPlace = { view: string } | { channel: string; ts: string };

/** Slack's `view.state.values`: block_id -> action_id -> the element's type and value. */
export type InputState = Record<string, Record<string, Record<string, unknown>>>;

export type Act =
  /**
   * Text as typed, unescaped; '@ana' and '#general' are turned into ids. A leading '/' runs a command, outside threads.
   * `alsoToChannel` shows a reply in the channel too.
   */
  | { type: 'send'; channel: string; text: string; threadTs?: string; alsoToChannel?: boolean }
  /** `action` as Slack sends it: type, block_id, action_id and value, selected_option, selected_user, ... */
  | { type: 'use'; place: ElementPlace; action: Record<string, unknown>; state?: InputState }
  /** What the app offers in an external select for what was typed; the result holds the options, groups opened up. */
  | { type: 'suggest'; place: ElementPlace; blockId: string; actionId: string; value: string }
  | { type: 'submit'; view: string; state: InputState }
  | { type: 'close'; view: string }
  | { type: 'shortcut'; callbackId: string }
  | { type: 'message-shortcut'; callbackId: string; channel: string; ts: string }
  | { type: 'react'; channel: string; ts: string; name: string; remove: boolean }
  | { type: 'pin'; channel: string; ts: string; remove: boolean }
  | { type: 'open-home' }
  | { type: 'open-dm'; with: string }
  | { type: 'join'; channel: string }
  | { type: 'invite'; channel: string; people: string[] }
  | { type: 'edit'; channel: string; ts: string; text: string }
  | { type: 'delete'; channel: string; ts: string }
  | { type: 'upload'; channel: string; threadTs?: string; alsoToChannel?: boolean; name: string; base64: string }
  | { type: 'read'; channel: string }
  /** What an administrator does to a channel that the person sees. */
  | { type: 'administer'; channel: string; deed: AdministratorDeed }
  /** For so many minutes; 0 ends it. */
  | { type: 'do-not-disturb'; minutes: number }
  | { type: 'set-away'; away: boolean };

export type AdministratorDeed =
  | { to: 'make-public' | 'make-private' | 'archive' | 'unarchive' | 'delete' }
  /** `share` brings everyone of theirs who is known here. */
  | { to: 'share' | 'unshare'; organisation: string }
  | { to: 'remove'; person: string };

/** `trouble` is the sentence Slack would show: '/incident failed with the error "dispatch_failed"'. */
export type ActResult =
  | { ok: true; channel?: string; ts?: string; errors?: Record<string, string>; options?: Record<string, unknown>[] }
  | { ok: false; trouble: string };

export type Happening =
  | { type: 'message'; message: ShownMessage }
  | { type: 'message-changed'; message: ShownMessage }
  | { type: 'message-deleted'; channel: string; ts: string }
  /** The sidebar as it is now. */
  | { type: 'channels'; channels: Channel[] }
  | { type: 'view-opened'; view: ShownView }
  | { type: 'view-updated'; view: ShownView }
  | { type: 'view-closed'; view: string }
  | { type: 'home'; view: ShownView }
  | { type: 'trouble'; text: string }
  | { type: 'app'; app: AppInfo }
  /** Somebody is new, or is to be reached otherwise than before. */
  | { type: 'person'; person: Person }
  /** To whoever did it, and with an event to everybody who sees its channel. */
  | { type: 'lateness'; lateness: Lateness }
  /** Only while the wire is watched. */
  | { type: 'wire'; record: WireRecord }
  /** Somebody changed them, or one is used up. */
  | { type: 'faults'; faults: FaultSettings };

/** What the screen tells over its socket. */
export type ScreenWish = { type: 'watch-wire'; on: boolean };
