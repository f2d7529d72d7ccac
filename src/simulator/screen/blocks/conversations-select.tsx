import { channelTitle } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import type { ConversationsElement } from './element.ts';
import { MultiSelect } from './multi-select.tsx';
import { SingleSelect } from './single-select.tsx';
import { type ElementProps, useSurface } from './surface.ts';

const KINDS = { public: 'public', private: 'private', dm: 'im' };

/** Channels and direct messages the person can see; a channels_select offers public channels only. */
export function ConversationsSelect(props: ElementProps<ConversationsElement>) {
  const { element, blockId, tell } = props;
  const { workspace } = useScreen();
  const surface = useSurface();
  const publicOnly = element.type === 'channels_select' || element.type === 'multi_channels_select';
  const include = publicOnly ? ['public'] : (element.filter?.include ?? Object.values(KINDS));
  const options = workspace.channels
    .filter((channel) => !channel.archived && include.includes(KINDS[channel.kind]))
    .map((channel) => ({ value: channel.id, text: channelTitle(workspace, channel) }));
  const chosen = surface.value(blockId, element);
  if (element.type === 'multi_conversations_select' || element.type === 'multi_channels_select')
    return (
      <MultiSelect
        {...props}
        options={options}
        values={Array.isArray(chosen) ? chosen.map(String) : []}
        onChange={(values) => surface.choose(blockId, element, values, tell)}
      />
    );
  return (
    <SingleSelect
      {...props}
      options={options}
      value={String(chosen ?? '')}
      onChange={(value) => surface.choose(blockId, element, value || null, tell)}
    />
  );
}
