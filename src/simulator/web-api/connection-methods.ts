import { z } from 'zod';
import { type Methods, method } from './method.ts';

export const connectionMethods: Methods = {
  'apps.connections.open': method({
    token: 'app',
    args: z.object({}),
    run(_, { workspace: { url, socketTickets, identity } }) {
      const ticket = socketTickets.issue('socket');
      return { url: `${url.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${identity.appId}` };
    },
  }),
};
