import { useEffect } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { useScreen } from '../state/screen.ts';
import type { Trouble } from '../state/screen-state.ts';

const SHOWN_MS = 12_000;

/** What went wrong, in the corner; drawn inside the topmost dialog, since all else is inert behind it. */
export function Toasts() {
  const { troubles } = useScreen().state;
  return (
    <div class="toasts" role="status" aria-label="Notices">
      {troubles.map((trouble) => (
        <Toast key={trouble.id} trouble={trouble} />
      ))}
    </div>
  );
}

function Toast({ trouble }: { trouble: Trouble }) {
  const { change } = useScreen();
  useEffect(() => {
    const timer = setTimeout(() => change({ type: 'trouble-dismissed', id: trouble.id }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [change, trouble.id]);
  return (
    <div class="toast">
      <p>{trouble.text}</p>
      <button
        type="button"
        class="tool"
        aria-label="Dismiss notice"
        onClick={() => change({ type: 'trouble-dismissed', id: trouble.id })}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
