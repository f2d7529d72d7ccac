import type { Act, Channel } from '../../protocol.ts';

/** Where something is sent to. */
export type SendingPlace = Pick<Extract<Act, { type: 'send' }>, 'channel' | 'threadTs' | 'alsoToChannel'>;

export const placeFor = ({ id }: Channel, thread: string | undefined, alsoToChannel: boolean): SendingPlace => ({
  channel: id,
  ...(thread ? { threadTs: thread, alsoToChannel } : {}),
});

interface AlsoToChannelProps {
  channel: Channel;
  checked: boolean;
  onChange(checked: boolean): void;
}

/** Lets a reply be seen outside its thread. */
export function AlsoToChannel({ channel, checked, onChange }: AlsoToChannelProps) {
  return (
    <label class="also-to-channel">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>Also send {channel.kind === 'dm' ? 'as direct message' : `to #${channel.name}`}</span>
    </label>
  );
}
