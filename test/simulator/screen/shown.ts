import type { Channel, ShownMessage, WorkspaceState } from '../../../src/simulator/protocol.ts';

export const aMessage = (more: Partial<ShownMessage> = {}): ShownMessage => ({
  ts: '1700000000.000100',
  channel: 'C1',
  user: 'U1',
  botId: null,
  subtype: null,
  text: 'Hello',
  blocks: [],
  threadTs: null,
  replyCount: 0,
  replyUsers: [],
  edited: false,
  pinned: false,
  reactions: [],
  files: [],
  ephemeral: false,
  ...more,
});

/** Seconds after the first message, as a ts. */
export const later = (seconds: number): string => `${1_700_000_000 + seconds}.000100`;

const aPerson = (id: string, name: string, realName: string) =>
  ({ id, name, realName, title: '', email: '', kind: 'member', deactivated: false }) as const;

const aChannel = (id: string, name: string): Channel => ({
  id,
  name,
  kind: 'public',
  with: null,
  topic: '',
  purpose: '',
  archived: false,
  members: [],
  joined: true,
  unread: 0,
  mentioned: false,
});

export const aWorkspace: WorkspaceState = {
  team: { id: 'T1', name: 'Acme' },
  me: 'U1',
  people: [
    aPerson('U1', 'ana', 'Ana Duarte'),
    aPerson('U2', 'ben', 'Ben Okafor'),
    { ...aPerson('U3', 'anton', 'Anton Gone'), deactivated: true },
    { ...aPerson('UB', 'muster', 'Muster'), kind: 'bot' },
  ],
  groups: [{ id: 'S1', handle: 'security-oncall', name: 'Security on call', members: ['U1'] }],
  channels: [aChannel('C1', 'general'), aChannel('C2', 'engineering'), { ...aChannel('C3', 'old'), archived: true }],
  app: {
    botUserId: 'UB',
    botId: 'B1',
    name: 'Muster',
    commands: [{ command: '/incident', description: 'Run an incident', usageHint: 'declare | help' }],
    globalShortcuts: [],
    messageShortcuts: [],
    connected: true,
  },
};
