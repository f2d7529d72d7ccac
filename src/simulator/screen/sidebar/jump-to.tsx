import { useEffect, useState } from 'preact/hooks';
import { Avatar } from '../parts/avatar.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { personCalled } from '../state/names.ts';
import { useScreen } from '../state/screen.ts';
import { useOpenDm } from '../state/use-open-dm.ts';
import { type Destination, destinations } from './destinations.ts';

/** Ctrl+K, as everywhere: type a few letters of where to go. */
export function JumpTo() {
  const { state } = useScreen();
  const [open, setOpen] = useState(false);
  const taken = state.views.length > 0;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || taken) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [taken]);
  return (
    <>
      <button type="button" class="tool" aria-label="Jump to" title="Jump to (Ctrl+K)" onClick={() => setOpen(true)}>
        <Icon name="search" />
      </button>
      {open && <JumpDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function JumpDialog({ onClose }: { onClose(): void }) {
  const { workspace, go } = useScreen();
  const openDm = useOpenDm();
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState(0);
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
        <ul>
          {found.map((one, place) => (
            <li key={one.key}>
              <button type="button" class={place === at ? 'chosen' : ''} onClick={() => follow(one)}>
                {one.avatar ? (
                  <Avatar person={personCalled(workspace, one.avatar)} size="small" />
                ) : (
                  <Icon name={one.icon} />
                )}
                <span class="words">{one.name}</span>
                <span class="hint">{one.detail}</span>
              </button>
            </li>
          ))}
        </ul>
        {found.length === 0 && <p class="hint">Nothing here is called that.</p>}
      </div>
    </Dialog>
  );
}
