import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { Popup } from '../parts/popup.tsx';
import { walkItems } from '../parts/walk-items.ts';
import { addressAs } from '../state/address.ts';
import { kindMark } from '../state/names.ts';
import type { Place } from '../state/place.ts';
import { useScreen } from '../state/screen.ts';
import { Availability, availabilityInWords } from './availability.tsx';

/** Who the person at this screen is. Everyone is a link, so a second tab can be someone else. */
export function PersonSwitcher() {
  const { workspace, me, place } = useScreen();
  const about = availabilityInWords(me) ?? (me.title || me.email);
  const people = workspace.people.filter((person) => person.kind !== 'bot' && !person.deactivated);
  const here = workspace.channels.find((channel) => channel.id === place.channel);
  const sharedPlace: Partial<Place> = here?.kind === 'dm' ? {} : { channel: place.channel, home: place.home };
  return (
    <Popup
      label={`You are ${[me.realName, about, kindMark(me)].filter(Boolean).join(' ')}. Switch person`}
      face={
        <>
          <Avatar person={me} />
          <span class="words">
            <span class="name">{me.realName}</span> <span class="hint">{about}</span>
          </span>
          <Mark text={kindMark(me)} />
          <Icon name="chevron" />
        </>
      }
      class="person-switcher"
      role="menu"
      panelLabel="Switch person"
      panelClass="menu people-menu"
    >
      {(close) => (
        <>
          <Availability onDone={close} />
          <p class="hint">Be someone else in this workspace. Open one in a new tab to be both.</p>
          {people.map((person) => (
            <a
              key={person.id}
              href={addressAs(person.id, sharedPlace)}
              role="menuitemradio"
              aria-checked={person.id === me.id}
              data-first={person.id === me.id || undefined}
              onKeyDown={walkItems}
            >
              <Avatar person={person} />
              <span class="words">
                {person.realName}
                <span class="hint">{availabilityInWords(person) ?? (person.title || person.email)}</span>
              </span>
              <Mark text={kindMark(person)} />
              {person.id === me.id && <Icon name="check" />}
            </a>
          ))}
        </>
      )}
    </Popup>
  );
}
