import type { Manifest } from '../manifest.ts';
import type { Clock } from '../state/clock.ts';
import { tsOf } from '../state/clock.ts';
import { secret } from '../state/ids.ts';
import { BARE_MESSAGE } from '../state/messages.ts';
import type { PersonRecord, WorkspaceRecord } from '../state/records.ts';
import { type Tables, WORKSPACE_KEY } from '../state/tables.ts';
import { CHANNELS, type ChannelSeed } from './channels.ts';
import { GROUPS, PEOPLE, personSeed } from './people.ts';

const TEAM = 'T01NIGHTINGALE';
const BOT_USER = 'U09APP';

/** The workspace that is there already, or a fresh one with its people, groups and channels. */
export function seeded(tables: Tables, manifest: Manifest, clock: Clock): WorkspaceRecord {
  const identity = tables.workspace.get(WORKSPACE_KEY) ?? seedAll(tables, clock);
  const name = manifest.features.bot_user.display_name;
  const bot = tables.people.get(BOT_USER);
  if (bot && bot.realName !== name) tables.people.put({ ...bot, name: handleOf(name), realName: name });
  return identity;
}

function seedAll(tables: Tables, clock: Clock): WorkspaceRecord {
  const now = clock.seconds();
  const bot = { id: BOT_USER, name: 'app', realName: '', title: '', email: '', kind: 'bot' as const };
  for (const person of [...PEOPLE, bot]) tables.people.put(personSeed(person, TEAM, now));
  for (const group of GROUPS)
    tables.groups.put({ ...group, description: '', created: now, createdBy: null, updatedBy: null, updated: null });
  for (const channel of CHANNELS) seedChannel(tables, channel, now);
  return tables.workspace.put({
    team: TEAM,
    teamName: 'Nightingale Health',
    teamDomain: 'nightingale-health',
    appId: 'A09APP',
    botId: 'B09APP',
    botUserId: BOT_USER,
    botToken: `xoxb-${secret(24)}`,
    appToken: `xapp-${secret(24)}`,
    signingSecret: secret(),
    verificationToken: secret(12),
  });
}

function seedChannel(tables: Tables, seed: ChannelSeed, now: number): void {
  const untold = { value: '', creator: '', lastSet: 0 };
  const members = [...tables.people.all()].filter((person) => belongs(seed, person)).map(({ id }) => id);
  tables.channels.put({
    id: seed.id,
    name: seed.name,
    kind: 'public',
    general: seed.general ?? false,
    creator: 'U02BEN',
    created: now - 86_400,
    updated: now * 1000,
    topic: untold,
    purpose: { value: seed.purpose, creator: 'U02BEN', lastSet: now },
    archived: false,
    members,
    previousNames: [],
    sharedWith: seed.sharedWith ?? [],
  });
  seed.messages.forEach(({ by, text }, at) => {
    const ts = tsOf((now - 3600 + at * 240) * 1_000_000 + 100);
    tables.messages.put({ ...BARE_MESSAGE, channel: seed.id, ts, user: by, text });
    for (const person of members) tables.reads.put({ person, channel: seed.id, ts });
  });
}

function belongs({ members }: ChannelSeed, { kind, id, deactivated }: PersonRecord): boolean {
  if (deactivated) return false;
  if (typeof members !== 'string') return members.includes(id);
  if (id === BOT_USER) return members === 'full members and the app';
  return members === 'everyone' ? kind !== 'outsider' : kind === 'member';
}

const handleOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');
