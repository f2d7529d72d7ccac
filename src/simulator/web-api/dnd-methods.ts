import { z } from 'zod';
import { SlackError } from '../slack-error.ts';
import { quietTime } from '../state/availability.ts';
import { knownPerson } from '../state/visibility.ts';
import { list, optional } from './arguments.ts';
import { type Methods, method } from './method.ts';

const READ = { scopes: ['dnd:read'] };

/** Who is not to be disturbed, and until when. */
export const dndMethods: Methods = {
  'dnd.info': method({
    ...READ,
    args: z.object({ user: optional.text }),
    run: ({ user }, { workspace, bot }) => quietTime(workspace, knownPerson(workspace, user ?? bot)),
  }),
  /** Of up to fifty people at once. */
  'dnd.teamInfo': method({
    ...READ,
    args: z.object({ users: list.default([]) }),
    run({ users }, { workspace }) {
      if (users.length === 0) throw new SlackError('no_users_provided');
      if (users.length > 50) throw new SlackError('too_many_users');
      const known = users.flatMap((id) => workspace.tables.people.get(id) ?? []);
      return { users: Object.fromEntries(known.map((person) => [person.id, quietTime(workspace, person)])) };
    },
  }),
};
