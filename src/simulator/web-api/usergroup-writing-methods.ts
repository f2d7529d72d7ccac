import { z } from 'zod';
import { groupShape } from '../shapes/group.ts';
import { SlackError } from '../slack-error.ts';
import { newId } from '../state/ids.ts';
import type { GroupRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';
import { list, optional, required } from './arguments.ts';
import { type Methods, method } from './method.ts';

const WRITE = { scopes: ['usergroups:write'] };
const handleOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');

export const usergroupWritingMethods: Methods = {
  'usergroups.create': method({
    ...WRITE,
    args: z.object({ name: required, handle: optional.text, description: optional.text, include_count: optional.flag }),
    run({ name, handle = handleOf(name), description = '', include_count: count }, { workspace, bot }) {
      const now = workspace.clock.seconds();
      const made = { id: newId('S'), created: now, createdBy: bot, updatedBy: bot, updated: now, members: [] };
      const group = checked(workspace, { ...made, name, handle, description });
      return {
        usergroup: groupShape(workspace, workspace.tables.groups.put(group), { users: true, count: count ?? false }),
      };
    },
  }),
  'usergroups.update': method({
    ...WRITE,
    args: z.object({
      usergroup: required,
      name: optional.text,
      handle: optional.text,
      description: optional.text,
      include_count: optional.flag,
    }),
    run({ usergroup, include_count: count, ...given }, { workspace, bot }) {
      const before = knownGroup(workspace, usergroup);
      const { name = before.name, handle = before.handle, description = before.description } = given;
      const changed = { ...before, name, handle, description, updatedBy: bot, updated: workspace.clock.seconds() };
      const group = workspace.tables.groups.put(checked(workspace, changed));
      return { usergroup: groupShape(workspace, group, { users: true, count: count ?? false }) };
    },
  }),
  /** The list given is the whole of it; a group is never empty. */
  'usergroups.users.update': method({
    ...WRITE,
    args: z.object({ usergroup: required, users: list, include_count: optional.flag }),
    run({ usergroup, users, include_count: count }, { workspace, bot }) {
      const before = knownGroup(workspace, usergroup);
      if (users.length === 0) throw new SlackError('no_users_provided');
      const people = users.map((id) => workspace.tables.people.get(id));
      if (people.some((person) => !person || person.deactivated || person.kind === 'outsider')) {
        throw new SlackError('invalid_users');
      }
      const changed = { ...before, members: [...new Set(users)], updatedBy: bot, updated: workspace.clock.seconds() };
      const group = workspace.tables.groups.put(changed);
      return { usergroup: groupShape(workspace, group, { users: true, count: count ?? false }) };
    },
  }),
};

export function knownGroup({ tables }: Workspace, id: string): GroupRecord {
  const group = tables.groups.get(id);
  if (!group) throw new SlackError('no_such_subteam');
  return group;
}

/** Names and handles are nobody else's, people's and channels' included. */
function checked({ tables }: Workspace, group: GroupRecord): GroupRecord {
  const others = [...tables.groups.all()].filter(({ id }) => id !== group.id);
  if (group.name === '' || others.some(({ name }) => name === group.name)) throw new SlackError('name_already_exists');
  const taken = new Set([
    ...others.map(({ handle }) => handle),
    ...[...tables.people.all()].map(({ name }) => name),
    ...[...tables.channels.all()].map(({ name }) => name),
  ]);
  if (taken.has(group.handle)) throw new SlackError('handle_already_exists');
  return group;
}
