import { useState } from 'preact/hooks';
import type { ShownMessage } from '../../protocol.ts';
import { isOwn } from '../channel/last-own.ts';
import { ConfirmDialog } from '../modal/confirm-dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu, type MenuItem } from '../parts/menu.tsx';
import { permalink } from '../state/address.ts';
import { copy } from '../state/copy.ts';
import { hashOf } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';
import { EmojiPicker } from './emoji-picker.tsx';
import { usePin } from './use-pin.ts';
import { useReact } from './use-react.ts';

interface MessageActionsProps {
  message: ShownMessage;
  onEdit(ts: string | null): void;
  inThread: boolean;
}

/** What can be done with a message; shown while it is pointed at or has the focus. */
export function MessageActions({ message, onEdit, inThread }: MessageActionsProps) {
  const { act, me } = useScreen();
  const [deleting, setDeleting] = useState(false);
  const react = useReact(message);
  const pin = usePin(message);
  const { channel, ts } = message;
  return (
    <div class="message-actions">
      <EmojiPicker label="Add reaction" face={<Icon name="smile" />} class="tool" shortcut="R" onPick={react} />
      {!inThread && (
        <a
          class="tool"
          href={hashOf({ channel, thread: message.threadTs ?? ts })}
          aria-label="Reply in thread"
          aria-keyshortcuts="T"
          title="Reply in thread (T)"
        >
          <Icon name="thread" />
        </a>
      )}
      <Menu
        label="More actions"
        face={<Icon name="more" />}
        class="tool"
        items={[
          ...useAppActions(message),
          { text: message.pinned ? 'Unpin from channel' : 'Pin to channel', icon: 'pin', key: 'P', run: pin },
          { text: 'Copy link', icon: 'link', run: () => copy(permalink(channel, ts, message.threadTs)) },
          ...(isOwn(message, me.id)
            ? ([
                { text: 'Edit message', icon: 'edit', key: 'E', run: () => onEdit(ts) },
                { text: 'Delete message', icon: 'trash', danger: true, run: () => setDeleting(true) },
              ] satisfies MenuItem[])
            : []),
        ]}
      />
      {deleting && (
        <ConfirmDialog
          confirm={DELETION}
          onAnswer={(yes) => {
            setDeleting(false);
            if (yes) void act({ type: 'delete', channel, ts });
          }}
        />
      )}
    </div>
  );
}

const DELETION = {
  title: { type: 'plain_text', text: 'Delete message' },
  text: { type: 'plain_text', text: 'Are you sure you want to delete this message? This cannot be undone.' },
  confirm: { type: 'plain_text', text: 'Delete' },
  style: 'danger',
} as const;

function useAppActions({ channel, ts }: ShownMessage): MenuItem[] {
  const { workspace, act } = useScreen();
  const { app } = workspace;
  return app.messageShortcuts.map(({ name, callbackId }) => ({
    text: name,
    icon: 'bolt',
    detail: app.name,
    run: () => act({ type: 'message-shortcut', callbackId, channel, ts }),
  }));
}
