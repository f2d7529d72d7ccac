import { z } from 'zod';
import { scopesForEvent } from './events/subscriptions.ts';

const command = z.object({
  command: z.string().regex(/^\/\S{1,31}$/, 'a command is a slash and up to 31 characters without spaces'),
  description: z.string(),
  usage_hint: z.string().default(''),
  should_escape: z.boolean().default(false),
});

const shortcut = z.object({
  name: z.string().max(24),
  type: z.enum(['global', 'message']),
  callback_id: z.string(),
  description: z.string(),
});

const schema = z.object({
  display_information: z.object({ name: z.string().min(1).max(35) }),
  features: z.object({
    app_home: z
      .object({
        home_tab_enabled: z.boolean().default(false),
        messages_tab_enabled: z.boolean().default(false),
        messages_tab_read_only_enabled: z.boolean().default(false),
      })
      .default({ home_tab_enabled: false, messages_tab_enabled: false, messages_tab_read_only_enabled: false }),
    bot_user: z.object({ display_name: z.string().min(1).max(80) }),
    slash_commands: z.array(command).max(50).default([]),
    shortcuts: z.array(shortcut).max(10).default([]),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()).min(1) }) }),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).default({ bot_events: [] }),
      interactivity: z.object({ is_enabled: z.boolean() }).default({ is_enabled: false }),
    })
    .default({ event_subscriptions: { bot_events: [] }, interactivity: { is_enabled: false } }),
});

/** The app as its manifest describes it, as far as a workspace acts on it. */
export type Manifest = z.infer<typeof schema>;

/** Throws one sentence that names everything Slack would refuse. */
export function parseManifest(given: unknown): Manifest {
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Error(`The app's manifest does not hold together.\n${z.prettifyError(parsed.error)}`);
  const lacking = missingScopes(parsed.data);
  if (lacking.length > 0) throw new Error(`The app's manifest does not hold together.\n${lacking.join('\n')}`);
  return parsed.data;
}

function missingScopes({ features, oauth_config, settings }: Manifest): string[] {
  const granted = new Set(oauth_config.scopes.bot);
  const lacking = settings.event_subscriptions.bot_events.flatMap((event) => {
    const needed = scopesForEvent(event);
    if (!needed) return [`✖ The event ${event} is not one that bots can subscribe to.`];
    return needed.length === 0 || needed.some((scope) => granted.has(scope))
      ? []
      : [`✖ The event ${event} needs the scope ${needed.join(' or ')}.`];
  });
  const wantsCommands = features.slash_commands.length > 0 || features.shortcuts.length > 0;
  if (wantsCommands && !granted.has('commands')) lacking.push('✖ Commands and shortcuts need the scope commands.');
  return lacking;
}
