import type { Person, ShownMessage } from '../../protocol.ts';
import { Mark } from '../parts/mark.tsx';
import { PersonCard } from '../parts/person-card.tsx';
import { authorName, isFromApp, kindMark } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import { MessageTime } from './message-time.tsx';

export function MessageHead({ message, author }: { message: ShownMessage; author: Person | undefined }) {
  const { workspace } = useScreen();
  const name = authorName(workspace, message);
  return (
    <div class="head">
      {author ? <PersonCard person={author} face={name} class="author" /> : <span class="author">{name}</span>}
      {isFromApp(workspace, message) && <Mark text="App" />}
      {author && <Mark text={kindMark(author)} />}
      <MessageTime message={message} />
      {message.edited && message.blocks.length > 0 && <span class="edited">(edited)</span>}
    </div>
  );
}
