import type { ChannelRecord } from '../state/records.ts';

/** An event that the app gets if it subscribed, and if its bot is in the channel where one is given. */
export interface EventNotice {
  readonly subscription: string;
  readonly channel: ChannelRecord | null;
  readonly event: Record<string, unknown>;
}
