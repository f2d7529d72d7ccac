import { z } from 'zod';
import { messageShape } from '../shapes/message.ts';
import { SlackError } from '../slack-error.ts';
import { microsOf } from '../state/clock.ts';
import { messagesIn, repliesTo, standsInChannel } from '../state/messages.ts';
import { pinsIn } from '../state/pins.ts';
import type { MessageRecord } from '../state/records.ts';
import { messageKey } from '../state/tables.ts';
import { flag, limit, optional, required } from './arguments.ts';
import { enteredChannel } from './channel-lookup.ts';
import { anyOf, HISTORY } from './channel-scopes.ts';
import { type Methods, method } from './method.ts';
import { pageOf, withCursor } from './pages.ts';

const window = {
  channel: required,
  cursor: optional.text,
  latest: optional.text,
  oldest: optional.text,
  inclusive: flag.default(false),
  include_all_metadata: flag.default(false),
};

export const historyMethods: Methods = {
  'conversations.history': method({
    scopes: anyOf(HISTORY),
    args: z.object({ ...window, limit: limit(999, 100) }),
    run(args, call) {
      const channel = enteredChannel(call, args.channel, HISTORY);
      const within = withinWindow(args);
      const newestFirst = messagesIn(call.workspace, channel.id).filter(standsInChannel).filter(within).reverse();
      const { items, next } = pageOf(newestFirst, args, ({ ts }) => ts);
      return {
        messages: items.map((one) => messageShape(call.workspace, one, { metadata: args.include_all_metadata })),
        has_more: next !== '',
        pin_count: pinsIn(call.workspace, channel.id).length,
        channel_actions_ts: null,
        channel_actions_count: 0,
        ...(next ? withCursor(next) : {}),
      };
    },
  }),
  'conversations.replies': method({
    scopes: anyOf(HISTORY),
    args: z.object({ ...window, ts: required, limit: limit(1000, 1000) }),
    run(args, call) {
      const { workspace } = call;
      const channel = enteredChannel(call, args.channel, HISTORY);
      const asked = workspace.tables.messages.get(messageKey(channel.id, args.ts));
      if (!asked) throw new SlackError('thread_not_found');
      const parent = workspace.tables.messages.get(messageKey(channel.id, asked.threadTs ?? asked.ts)) ?? asked;
      const within = withinWindow(args);
      const replies = [parent, ...repliesTo(workspace, parent)].filter((one) => one === parent || within(one));
      const { items, next } = pageOf(replies, args, ({ ts }) => ts);
      return {
        messages: items.map((one) => messageShape(workspace, one, { metadata: args.include_all_metadata })),
        has_more: next !== '',
        ...(next ? withCursor(next) : {}),
      };
    },
  }),
};

interface Window {
  oldest?: string | undefined;
  latest?: string | undefined;
  inclusive: boolean;
}

function withinWindow({ oldest, latest, inclusive }: Window): (message: MessageRecord) => boolean {
  const [from, to] = [microsOf(oldest || '0'), latest ? microsOf(latest) : Number.POSITIVE_INFINITY];
  if (Number.isNaN(from)) throw new SlackError('invalid_ts_oldest');
  if (Number.isNaN(to)) throw new SlackError('invalid_ts_latest');
  return ({ ts }) => {
    const at = microsOf(ts);
    return inclusive ? at >= from && at <= to : at > from && at < to;
  };
}
