import { z } from 'zod';
import { checkedView } from '../blocks/check.ts';
import { viewShape } from '../shapes/view.ts';
import { SlackError } from '../slack-error.ts';
import { checkExternalId, openView, publishHome, pushView, updateView } from '../state/views.ts';
import { json, optional, required } from './arguments.ts';
import { type Methods, method } from './method.ts';

const triggered = z.object({ trigger_id: required, view: json });

export const viewMethods: Methods = {
  'views.open': method({
    args: triggered,
    run({ trigger_id: trigger, view }, { workspace }) {
      return { view: viewShape(workspace, openView(workspace, trigger, view)) };
    },
  }),
  'views.push': method({
    args: triggered,
    run({ trigger_id: trigger, view }, { workspace }) {
      return { view: viewShape(workspace, pushView(workspace, trigger, view)) };
    },
  }),
  'views.update': method({
    args: z.object({ view_id: optional.text, external_id: optional.text, hash: optional.text, view: json }),
    run({ view_id: id, external_id: externalId, hash, view }, { workspace }) {
      const content = checkedView(workspace, view, 'modal');
      const open = id
        ? workspace.openViews.get(id)
        : externalId
          ? workspace.openViews.byExternalId(externalId)
          : undefined;
      if (!open) throw new SlackError('not_found');
      if (hash && hash !== open.hash) throw new SlackError('hash_conflict');
      checkExternalId(workspace, content, open);
      return { view: viewShape(workspace, updateView(workspace, open, content)) };
    },
  }),
  'views.publish': method({
    args: z.object({ user_id: required, view: json, hash: optional.text }),
    run({ user_id: user, view, hash }, { workspace }) {
      if (!workspace.manifest.features.app_home.home_tab_enabled) throw new SlackError('not_enabled');
      if (!workspace.tables.people.get(user)) throw new SlackError('user_not_found');
      return { view: viewShape(workspace, publishHome(workspace, user, view, hash ?? null)) };
    },
  }),
};
