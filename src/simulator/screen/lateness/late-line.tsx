import type { Lateness } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { useScreen } from '../state/screen.ts';
import { lateInWords } from './late-words.ts';

/** Slack itself shows a warning sign at most; here a developer reads why. */
export function LateLine({ lateness }: { lateness: Lateness }) {
  const { workspace } = useScreen();
  return (
    <p class="late-line">
      <Icon name="clock" /> <span>{lateInWords(lateness, workspace.app.name)}</span>
    </p>
  );
}

/** What the app was late with at one message. */
export function LateAt({ channel, ts }: { channel: string; ts: string }) {
  const { workspace } = useScreen();
  const here = (workspace.lateness ?? []).filter(({ place }) => place?.channel === channel && place.ts === ts);
  return (
    <>
      {here.map((lateness) => (
        <LateLine key={lateness.id} lateness={lateness} />
      ))}
    </>
  );
}
