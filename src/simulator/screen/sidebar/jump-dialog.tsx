import { useId, useState } from 'preact/hooks';
import { Avatar } from '../parts/avatar.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { personCalled } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import { useOpenDm } from '../state/use-open-dm.ts';
import { type Destination, destinations } from './destinations.ts';

/** Type a few letters of where to go. */
export function JumpDialog({ onClose }: { onClose(): void }) {
  const { workspace, go } = useScreen();
  const openDm = useOpenDm();
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const found = destinations(workspace, sought);
  const at = Math.min(chosen, found.length - 1);

  const follow = (destination: Destination): void => {
    onClose();
    if (destination.person) void openDm(destination.person);
    else go(destination.place);
  };
  const press = (event: KeyboardEvent): void => {
    const one = found[at];
    if (!one || event.isComposing) return;
    if (event.key === 'ArrowDown') setChosen((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setChosen((at + found.length - 1) % found.length);
    else if (event.key === 'Enter') follow(one);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title="Jump to" class="small jump" onClose={onClose}>
      <div class="dialog-body">
        <input
          type="search"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={id}
          aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          class="field"
          aria-label="Channel or person"
          placeholder="Channel or person"
          value={sought}
          onInput={(event) => {
            setSought(event.currentTarget.value);
            setChosen(0);
          }}
          onKeyDown={press}
        />
        <div id={id} role="listbox" aria-label="Where to go">
          {found.map((one, place) => (
            <div
              key={one.key}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => follow(one)}
              onKeyDown={press}
            >
              {one.avatar ? (
                <Avatar person={personCalled(workspace, one.avatar)} size="small" />
              ) : (
                <Icon name={one.icon} />
              )}
              <span class="words">{one.name}</span>
              <span class="hint">{one.detail}</span>
            </div>
          ))}
        </div>
        {found.length === 0 && (
          <p class="hint" role="status">
            Nothing here is called that.
          </p>
        )}
      </div>
    </Dialog>
  );
}
