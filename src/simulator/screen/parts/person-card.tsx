import type { ComponentChildren } from 'preact';
import type { Person } from '../../protocol.ts';
import { availabilityInWords } from '../sidebar/availability.tsx';
import { kindMark } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import { useOpenDm } from '../state/use-open-dm.ts';
import { Avatar } from './avatar.tsx';
import { Mark } from './mark.tsx';
import { Popup } from './popup.tsx';

/** A person's name that opens a card about them. */
export function PersonCard({ person, face, class: look }: { person: Person; face: ComponentChildren; class: string }) {
  const { me } = useScreen();
  const openDm = useOpenDm();
  return (
    <Popup label={person.realName} face={face} class={look} role="dialog" panelClass="person-card">
      {(close) => (
        <>
          <div class="who">
            <Avatar person={person} size="large" />
            <div>
              <strong>{person.realName}</strong> <Mark text={person.kind === 'bot' ? 'App' : kindMark(person)} />
              <p class="hint">
                @{person.name}
                {person.id === me.id && ' (you)'}
              </p>
            </div>
          </div>
          {person.title && <p class="title">{person.title}</p>}
          {person.email && <p class="hint">{person.email}</p>}
          {availabilityInWords(person) && <p class="hint">{availabilityInWords(person)}</p>}
          {person.deactivated && <p class="hint">Deactivated account</p>}
          <button
            type="button"
            class="button"
            onClick={() => {
              close();
              void openDm(person.id);
            }}
          >
            Message
          </button>
        </>
      )}
    </Popup>
  );
}
