import { elementsOf } from '../blocks/ids.ts';
import type { ViewRecord } from '../state/records.ts';
import { maySee } from '../state/visibility.ts';
import type { Workspace } from '../state/workspace.ts';

/** Where a submission may be answered: in the channel that was chosen in an input made for it. */
export function viewResponseUrls(workspace: Workspace, { blocks, state, person }: ViewRecord) {
  return blocks.flatMap((block) => {
    const [element] = elementsOf(block);
    if (block.type !== 'input' || element?.response_url_enabled !== true) return [];
    const [blockId, actionId] = [String(block.block_id), String(element.action_id)];
    const chosen = state[blockId]?.[actionId];
    const channel = chosen?.selected_conversation ?? chosen?.selected_channel;
    const place = typeof channel === 'string' ? workspace.tables.channels.get(channel) : undefined;
    if (typeof channel !== 'string' || !place || !maySee(workspace, person, place)) return [];
    const response_url = workspace.responseUrls.issue({ person, channel, original: null });
    return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url }];
  });
}
