import { z } from 'zod';
import { publishHome } from '../home/publish-home.ts';
import { type Listener, listener } from './listener.ts';

export const appHomeOpened: Listener = listener({
  name: 'app_home_opened',
  event: z.object({ user: z.string(), tab: z.string() }),
  async run({ user, tab }, edge) {
    if (tab === 'home') await publishHome(edge, user);
  },
});
