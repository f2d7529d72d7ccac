import { useState } from 'preact/hooks';
import type { Lateness } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { Popup } from '../parts/popup.tsx';
import { useScreen } from '../state/screen.ts';
import { clockTime } from '../text/time.ts';
import { lateInWords } from './late-words.ts';

/** How often the app was too late since the person last looked, and with what. Nothing as long as it never was. */
export function LateBadge() {
  const { workspace } = useScreen();
  const [seenUntil, setSeenUntil] = useState(0);
  const all = workspace.lateness ?? [];
  if (all.length === 0) return null;
  const news = all.filter(({ at }) => at > seenUntil).length;
  return (
    <Popup
      label={`${workspace.app.name} was too late ${times(all.length)}`}
      face={
        <>
          <Icon name="clock" />
          {news > 0 && <span class="badge">{news}</span>}
        </>
      }
      class="tool wide late-badge"
      role="dialog"
      panelLabel={`When ${workspace.app.name} was too late`}
      panelClass="late-list"
      onOpened={() => setSeenUntil(Math.max(...all.map(({ at }) => at)))}
    >
      {() => (
        <>
          <h2>{workspace.app.name} was too late</h2>
          <ul>
            {all.toReversed().map((lateness) => (
              <LateItem key={lateness.id} lateness={lateness} />
            ))}
          </ul>
        </>
      )}
    </Popup>
  );
}

function LateItem({ lateness }: { lateness: Lateness }) {
  const { workspace } = useScreen();
  return (
    <li>
      <p class="hint">{clockTime(new Date(lateness.at))}</p>
      <p>{lateInWords(lateness, workspace.app.name)}</p>
    </li>
  );
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);
