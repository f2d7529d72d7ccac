import type { Channel, Person } from '../../protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Mark } from '../parts/mark.tsx';
import { Popup } from '../parts/popup.tsx';
import { kindMark, personCalled } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import { AddPeople } from './add-people.tsx';

const FACES = 3;

/** Who is in the channel, and a way to ask others in. */
export function Members({ channel }: { channel: Channel }) {
  const { workspace } = useScreen();
  const members = channel.members
    .map((id) => personCalled(workspace, id))
    .filter((person) => person !== undefined)
    .sort((a, b) => a.realName.localeCompare(b.realName));
  const people = members.filter((person) => person.kind !== 'bot');
  const count = `${members.length} ${members.length === 1 ? 'member' : 'members'}`;
  return (
    <Popup
      label={count}
      face={
        <>
          <span class="faces">
            {people.slice(0, FACES).map((person) => (
              <Avatar key={person.id} person={person} size="small" />
            ))}
          </span>
          {members.length}
        </>
      }
      class="members-button"
      role="dialog"
      panelLabel={`Members of #${channel.name}`}
      panelClass="members"
    >
      {(close) => (
        <>
          <h2>{count}</h2>
          <ul>
            {members.map((person) => (
              <Member key={person.id} person={person} />
            ))}
          </ul>
          {channel.joined && !channel.archived && <AddPeople channel={channel} onAdded={close} />}
        </>
      )}
    </Popup>
  );
}

function Member({ person }: { person: Person }) {
  const { me } = useScreen();
  return (
    <li>
      <Avatar person={person} />
      <span class="words">
        <span>
          {person.realName}
          {person.id === me.id && ' (you)'} <Mark text={person.kind === 'bot' ? 'App' : kindMark(person)} />
        </span>
        <span class="hint">{person.title}</span>
      </span>
    </li>
  );
}
