import type { ViewRecord } from '../state/records.ts';
import type { Workspace } from '../state/workspace.ts';

export function viewShape({ identity }: Workspace, view: ViewRecord): Record<string, unknown> {
  return {
    id: view.id,
    team_id: identity.team,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    state: { values: view.state },
    hash: view.hash,
    title: view.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    close: view.close,
    submit: view.submit,
    submit_disabled: view.submitDisabled,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: identity.appId,
    external_id: view.externalId,
    app_installed_team_id: identity.team,
    bot_id: identity.botId,
  };
}
