import { useId, useState } from 'preact/hooks';
import type { Channel } from '../../protocol.ts';
import { useScreen } from '../state/screen.ts';

export function AddPeople({ channel, onAdded }: { channel: Channel; onAdded(): void }) {
  const { workspace, act } = useScreen();
  const [person, setPerson] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const others = workspace.people.filter((one) => !one.deactivated && !channel.members.includes(one.id));
  if (others.length === 0) return null;
  const add = async (): Promise<void> => {
    if (!person || busy) return;
    setBusy(true);
    const result = await act({ type: 'invite', channel: channel.id, people: [person] });
    setBusy(false);
    if (result.ok) onAdded();
  };
  return (
    <div class="add-people">
      <label for={id}>Add someone</label>
      <div>
        <select id={id} class="field" value={person} onChange={(event) => setPerson(event.currentTarget.value)}>
          <option value="">Choose a person…</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.realName}
            </option>
          ))}
        </select>
        <button type="button" class="button solid primary" aria-busy={busy} onClick={() => void add()}>
          Add
        </button>
      </div>
    </div>
  );
}
