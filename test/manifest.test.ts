import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { WebClient } from '@slack/web-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../src/config.ts';
import { readManifest } from '../src/manifest.ts';
import { subcommands } from '../src/slack/commands/index.ts';
import { listeners } from '../src/slack/events/index.ts';
import { shortcuts } from '../src/slack/shortcuts/index.ts';

/** Which scopes a call needs, for public and private rooms alike. From Slack's documentation of each method. */
const scopesOfMethods: Readonly<Record<string, readonly string[]>> = {
  'apps.connections.open': [],
  'auth.test': [],
  'blocks.validate': [],
  'bookmarks.add': ['bookmarks:write'],
  'bookmarks.edit': ['bookmarks:write'],
  'bookmarks.list': ['bookmarks:read'],
  'bookmarks.remove': ['bookmarks:write'],
  'bots.info': ['users:read'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'conversations.archive': ['channels:manage', 'groups:write'],
  'conversations.create': ['channels:manage', 'groups:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.invite': ['channels:manage', 'groups:write'],
  'conversations.kick': ['channels:manage', 'groups:write'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'conversations.setPurpose': ['channels:manage', 'groups:write'],
  'conversations.setTopic': ['channels:manage', 'groups:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'pins.add': ['pins:write'],
  'pins.list': ['pins:read'],
  'reactions.add': ['reactions:write'],
  'usergroups.list': ['usergroups:read'],
  'usergroups.users.list': ['usergroups:read'],
  'users.conversations': ['channels:read', 'groups:read'],
  'users.info': ['users:read'],
  'users.getPresence': ['users:read'],
  'dnd.info': ['dnd:read'],
  'users.lookupByEmail': ['users:read.email'],
  'views.open': [],
  'views.publish': [],
  'views.push': [],
};

const scopesOfEvents: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  channel_archive: ['channels:read'],
  channel_deleted: ['channels:read'],
  channel_left: ['channels:read'],
  channel_shared: ['channels:read', 'groups:read'],
  channel_unarchive: ['channels:read'],
  channel_unshared: ['channels:read', 'groups:read'],
  group_archive: ['groups:read'],
  group_deleted: ['groups:read'],
  group_left: ['groups:read'],
  group_unarchive: ['groups:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  member_left_channel: ['channels:read', 'groups:read'],
  message: ['channels:history', 'groups:history'],
  pin_removed: ['pins:read'],
  reaction_added: ['reactions:read'],
};

/** One event for an app, and a subscription for each sort of channel. */
const messagesOf = ['message.channels', 'message.groups'];

/** `commands` for slash commands and shortcuts; `files:read` because a history names its files only to who may read them. */
const scopesOfNoCall = ['commands', 'files:read'];

const shape = z.object({
  features: z.object({
    app_home: z.object({ home_tab_enabled: z.boolean(), messages_tab_enabled: z.boolean() }),
    slash_commands: z.array(
      z.object({ command: z.string(), description: z.string(), usage_hint: z.string(), should_escape: z.boolean() }),
    ),
    shortcuts: z.array(z.object({ type: z.enum(['global', 'message']), callback_id: z.string(), name: z.string() })),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.boolean() }),
    socket_mode_enabled: z.boolean(),
  }),
});

let manifest: z.infer<typeof shape>;
beforeAll(async () => {
  manifest = shape.parse((await readManifest('/incident')).toJS());
});

const called = [...methodsCalledIn('src/slack')].sort();

describe('manifest.yml', () => {
  it('asks for what the calls and events need and for nothing else', () => {
    const needed = new Set([
      ...called.flatMap((method) => scopesOfMethods[method] ?? []),
      ...listeners.flatMap(({ name }) => scopesOfEvents[name] ?? []),
      ...scopesOfNoCall,
    ]);
    expect(sorted(manifest.oauth_config.scopes.bot)).toEqual(sorted(needed));
  });

  it('subscribes to the events that are listened to', () => {
    const names = listeners.flatMap(({ name }) => (name === 'message' ? messagesOf : [name]));
    expect(sorted(manifest.settings.event_subscriptions.bot_events)).toEqual(sorted(names));
  });

  it('has the shortcuts that are answered', () => {
    const offered = manifest.features.shortcuts.map((each) => `${each.type} ${each.callback_id}`);
    expect(sorted(offered)).toEqual(sorted(shortcuts.map(({ kind, id }) => `${kind} ${id}`)));
  });

  it('has one slash command, which Slack escapes, and hints at subcommands that exist', () => {
    const [command, ...others] = manifest.features.slash_commands;
    expect(others).toEqual([]);
    expect(command).toMatchObject({ command: readConfig({}).command, should_escape: true });
    const names = subcommands.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(command?.usage_hint.split(' | ') ?? []));
  });

  it('follows the name that the command has here', async () => {
    const renamed = shape.parse((await readManifest('/sec')).toJS());
    expect(renamed.features.slash_commands.map(({ command }) => command)).toEqual(['/sec']);
  });

  it('lets people click, open the Home tab and read direct messages', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.features.app_home).toEqual({ home_tab_enabled: true, messages_tab_enabled: true });
    expect(manifest.settings.socket_mode_enabled).toBe(true);
  });
});

describe('the tables of this test', () => {
  it('know every method that is called', () => {
    expect(called.filter((method) => !(method in scopesOfMethods))).toEqual([]);
    expect(called).toEqual(expect.arrayContaining(['chat.postMessage', 'conversations.create', 'views.open']));
  });

  it('know every event that is listened to', () => {
    expect(listeners.filter(({ name }) => !(name in scopesOfEvents))).toEqual([]);
  });
});

/** What the code says that ends like a method of the SDK: `errand.web.chat.postMessage`. */
function methodsCalledIn(folder: string): Set<string> {
  const root = fileURLToPath(new URL(`../${folder}/`, import.meta.url));
  const known = methodsOf(new WebClient(), '');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const chains = files.flatMap(
    (file) => readFileSync(root + file, 'utf8').match(/(?<!['"\w$])[\w$]+(?:\s*\??\.\s*[\w$]+)+/g) ?? [],
  );
  return new Set(
    chains.flatMap((chain) => {
      const [, ...names] = chain.split(/\s*\??\.\s*/);
      return names.map((_, from) => names.slice(from).join('.')).find((name) => known.has(name)) ?? [];
    }),
  );
}

/** 'chat.postMessage', 'usergroups.users.list' and all the others that the SDK has. */
function methodsOf(namespace: object, prefix: string): Set<string> {
  const found = new Set<string>();
  for (const [name, value] of Object.entries(namespace)) {
    if (typeof value === 'function' && prefix) found.add(`${prefix}${name}`);
    else if (typeof value === 'object' && value !== null && /^[a-z]/.test(name))
      for (const method of methodsOf(value, `${prefix}${name}.`)) found.add(method);
  }
  return found;
}

function sorted(names: Iterable<string>): string[] {
  return [...new Set(names)].sort();
}
