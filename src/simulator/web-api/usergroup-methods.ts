import { z } from 'zod';
import { groupShape } from '../shapes/group.ts';
import { flag, optional, required } from './arguments.ts';
import { type Methods, method } from './method.ts';
import { knownGroup } from './usergroup-writing-methods.ts';

export const usergroupMethods: Methods = {
  'usergroups.list': method({
    scopes: ['usergroups:read'],
    args: z.object({ include_users: flag.default(false), include_count: flag.default(false) }),
    run({ include_users: withUsers, include_count: withCount }, { workspace }) {
      const groups = [...workspace.tables.groups.all()];
      return {
        usergroups: groups.map((group) =>
          groupShape(workspace, group, { users: withUsers, count: withUsers || withCount }),
        ),
      };
    },
  }),
  'usergroups.users.list': method({
    scopes: ['usergroups:read'],
    args: z.object({ usergroup: required, include_disabled: optional.flag }),
    run({ usergroup }, { workspace }) {
      return { users: knownGroup(workspace, usergroup).members };
    },
  }),
};
