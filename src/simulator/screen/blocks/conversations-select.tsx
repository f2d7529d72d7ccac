import { channelTitle } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import type { ConversationsElement } from './element.ts';
import { IdSelect } from './id-select.tsx';
import type { ElementProps } from './surface.ts';

const KINDS = { public: 'public', private: 'private', dm: 'im' };

/** Channels and direct messages the person can see; a channels_select offers public channels only. */
export function ConversationsSelect(props: ElementProps<ConversationsElement>) {
  const { element } = props;
  const { workspace } = useScreen();
  const publicOnly = element.type === 'channels_select' || element.type === 'multi_channels_select';
  const include = publicOnly ? ['public'] : (element.filter?.include ?? Object.values(KINDS));
  const options = workspace.channels
    .filter((channel) => !channel.archived && include.includes(KINDS[channel.kind]))
    .map((channel) => ({ value: channel.id, text: channelTitle(workspace, channel) }));
  return <IdSelect {...props} options={options} />;
}
