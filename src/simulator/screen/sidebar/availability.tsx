import type { Act, Person } from '../../protocol.ts';
import { walkItems } from '../parts/walk-items.ts';
import { useScreen } from '../state/screen.ts';
import { clockTime } from '../text/time.ts';

const PAUSE_MINUTES = 60;

/** What the app may want to know before it disturbs someone; null for who is here and may be. */
export function availabilityInWords({ away, undisturbedUntil = null }: Person): string | null {
  const quiet = undisturbedUntil !== null && undisturbedUntil * 1000 > Date.now();
  if (quiet) return `Notifications paused until ${clockTime(new Date(undisturbedUntil * 1000))}`;
  return away ? 'Away' : null;
}

/** The person's own availability, as items of a menu. */
export function Availability({ onDone }: { onDone(): void }) {
  const { me, act } = useScreen();
  const paused = me.undisturbedUntil != null && me.undisturbedUntil * 1000 > Date.now();
  const set = (wanted: Act): void => {
    onDone();
    void act(wanted);
  };
  const items: { text: string; act: Act }[] = [
    { text: me.away ? 'Set yourself as active' : 'Set yourself as away', act: { type: 'set-away', away: !me.away } },
    {
      text: paused ? 'Resume notifications' : 'Pause notifications for an hour',
      act: { type: 'do-not-disturb', minutes: paused ? 0 : PAUSE_MINUTES },
    },
  ];
  return (
    <>
      {items.map((item) => (
        <button key={item.text} type="button" role="menuitem" onKeyDown={walkItems} onClick={() => set(item.act)}>
          <span class="words">{item.text}</span>
        </button>
      ))}
    </>
  );
}
