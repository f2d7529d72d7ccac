import { z } from 'zod';
import { SlackError } from '../slack-error.ts';
import type { GroupRecord } from '../state/records.ts';
import { flag, optional, required } from './arguments.ts';
import { type Methods, method } from './method.ts';

export const usergroupMethods: Methods = {
  'usergroups.list': method({
    scopes: ['usergroups:read'],
    args: z.object({ include_users: flag.default(false), include_count: flag.default(false) }),
    run({ include_users: withUsers, include_count: withCount }, { workspace }) {
      const groups = [...workspace.tables.groups.all()];
      return {
        usergroups: groups.map((group) => ({
          ...groupShape(group, workspace.identity.team),
          ...(withUsers ? { users: group.members } : {}),
          ...(withUsers || withCount ? { user_count: group.members.length } : {}),
        })),
      };
    },
  }),
  'usergroups.users.list': method({
    scopes: ['usergroups:read'],
    args: z.object({ usergroup: required, include_disabled: optional.flag }),
    run({ usergroup }, { workspace }) {
      const group = workspace.tables.groups.get(usergroup);
      if (!group) throw new SlackError('no_such_subteam');
      return { users: group.members };
    },
  }),
};

function groupShape(group: GroupRecord, team: string): Record<string, unknown> {
  return {
    id: group.id,
    team_id: team,
    is_usergroup: true,
    is_subteam: true,
    name: group.name,
    description: group.description,
    handle: group.handle,
    is_external: false,
    date_create: group.created,
    date_update: group.created,
    date_delete: 0,
    auto_type: null,
    auto_provision: false,
    enterprise_subteam_id: '',
    created_by: group.members[0] ?? '',
    updated_by: group.members[0] ?? '',
    deleted_by: null,
    prefs: { channels: [], groups: [] },
  };
}
