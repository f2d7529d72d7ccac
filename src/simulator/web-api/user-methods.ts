import { z } from 'zod';
import { profileShape, userShape } from '../shapes/user.ts';
import { SlackError } from '../slack-error.ts';
import { knownPerson } from '../state/visibility.ts';
import { flag, limit, optional, required } from './arguments.ts';
import { type Methods, method } from './method.ts';
import { pageOf, withCursor } from './pages.ts';

/** Everybody here has chosen the same language. */
export const LOCALE = { locale: 'en-GB' };

export const userMethods: Methods = {
  'users.info': method({
    scopes: ['users:read'],
    args: z.object({ user: required, include_locale: flag.default(false) }),
    run({ user, include_locale: withLocale }, { workspace }) {
      return { user: { ...userShape(workspace, knownPerson(workspace, user)), ...(withLocale ? LOCALE : {}) } };
    },
  }),
  'users.profile.get': method({
    scopes: ['users.profile:read'],
    args: z.object({ user: optional.text, include_labels: optional.flag }),
    run({ user }, { workspace, bot }) {
      return { profile: profileShape(workspace, knownPerson(workspace, user ?? bot)) };
    },
  }),
  /** Everybody is here but those who are away, and who left for good. */
  'users.getPresence': method({
    scopes: ['users:read'],
    args: z.object({ user: optional.text }),
    run({ user }, { workspace, bot }) {
      const { away, deactivated } = knownPerson(workspace, user ?? bot);
      return { presence: away || deactivated ? 'away' : 'active' };
    },
  }),
  'users.list': method({
    scopes: ['users:read'],
    args: z.object({ cursor: optional.text, limit: limit(1000, 1000), include_locale: flag.default(false) }),
    run(args, { workspace }) {
      const { items, next } = pageOf([...workspace.tables.people.all()], args, ({ id }) => id);
      return {
        members: items.map((person) => ({
          ...userShape(workspace, person),
          ...(args.include_locale ? LOCALE : {}),
        })),
        cache_ts: workspace.clock.seconds(),
        ...withCursor(next),
      };
    },
  }),
  'users.lookupByEmail': method({
    scopes: ['users:read.email'],
    args: z.object({ email: required }),
    run({ email }, { workspace }) {
      for (const person of workspace.tables.people.all()) {
        const known = !person.deactivated && person.kind !== 'bot' && person.kind !== 'outsider';
        if (known && person.email === email.toLowerCase()) return { user: userShape(workspace, person) };
      }
      throw new SlackError('users_not_found');
    },
  }),
};
