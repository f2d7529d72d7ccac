import type { ShownMessage } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { namesInWords, personCalled } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import { emojiFor } from '../text/emoji.ts';
import { EmojiPicker } from './emoji-picker.tsx';
import { useReact } from './use-react.ts';

export function Reactions({ message, canReact }: { message: ShownMessage; canReact: boolean }) {
  const { workspace, me } = useScreen();
  const react = useReact(message);
  const present = message.reactions.filter(({ users }) => users.length > 0);
  if (present.length === 0) return null;
  const nameOf = (id: string): string => (id === me.id ? 'you' : (personCalled(workspace, id)?.realName ?? id));
  return (
    <div class="reactions">
      {present.map(({ name, users }) => {
        const said = `${namesInWords(users.map(nameOf))} reacted with :${name}:`;
        return (
          <button
            key={name}
            type="button"
            class="reaction"
            aria-pressed={users.includes(me.id)}
            aria-label={`${name}, ${users.length}. ${said}`}
            title={said}
            disabled={!canReact}
            onClick={() => react(name)}
          >
            <span class="emoji">{emojiFor(name)}</span>
            {users.length}
          </button>
        );
      })}
      {canReact && (
        <EmojiPicker label="Add another reaction" face={<Icon name="smile" />} class="reaction add" onPick={react} />
      )}
    </div>
  );
}
