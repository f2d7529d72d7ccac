import { z } from 'zod';
import { SlackError } from '../slack-error.ts';
import { limit, optional } from './arguments.ts';
import { type Methods, method } from './method.ts';
import { pageOf, withCursor } from './pages.ts';

export const authMethods: Methods = {
  'api.test': method({
    token: null,
    args: z.looseObject({ error: optional.text }),
    run(args) {
      if (args.error) throw new SlackError(args.error, { args });
      return Object.keys(args).length > 0 ? { args } : {};
    },
  }),
  'auth.test': method({
    args: z.object({}),
    run(_, { workspace }) {
      const { identity, tables, url } = workspace;
      return {
        url: `${url}/`,
        team: identity.teamName,
        user: tables.people.get(identity.botUserId)?.name,
        team_id: identity.team,
        user_id: identity.botUserId,
        bot_id: identity.botId,
        is_enterprise_install: false,
      };
    },
  }),
  'auth.teams.list': method({
    args: z.object({ cursor: optional.text, limit: limit(1_000, 100), include_icon: optional.flag }),
    run(args, { workspace: { identity } }) {
      const { items, next } = pageOf([{ id: identity.team, name: identity.teamName }], args, ({ id }) => id);
      return { teams: items, ...withCursor(next) };
    },
  }),
  'team.info': method({
    scopes: ['team:read'],
    args: z.object({ team: optional.text, domain: optional.text }),
    run({ team, domain: asked }, { workspace: { identity, url } }) {
      const other = (team && team !== identity.team) || (asked && asked !== identity.teamDomain);
      if (other) throw new SlackError('team_not_found');
      const { teamName: name, teamDomain: domain } = identity;
      return { team: { id: identity.team, name, domain, url: `${url}/`, email_domain: 'example.com', icon: {} } };
    },
  }),
  /** Nobody has made an emoji of their own. */
  'emoji.list': method({
    scopes: ['emoji:read'],
    args: z.object({}),
    run: (_, { workspace }) => ({ emoji: {}, cache_ts: String(workspace.clock.seconds()) }),
  }),
  'bots.info': method({
    scopes: ['users:read'],
    args: z.object({ bot: optional.text }),
    run({ bot }, { workspace: { identity, manifest } }) {
      if (bot !== identity.botId) throw new SlackError('bot_not_found');
      const name = manifest.features.bot_user.display_name;
      const { botId: id, appId, botUserId } = identity;
      return { bot: { id, deleted: false, name, updated: 0, app_id: appId, user_id: botUserId, icons: {} } };
    },
  }),
};
