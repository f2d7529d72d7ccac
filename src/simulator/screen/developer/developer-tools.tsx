import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { useScreen } from '../state/screen.ts';
import { FaultPane } from './faults/fault-pane.tsx';
import { useFaults } from './faults/use-faults.ts';
import type { ToolsTab } from './use-tools.ts';
import { WirePane } from './wire/wire-pane.tsx';

/** A drawer below the workspace, as in a browser: what goes over the wire, and how Slack is to misbehave. */
export function DeveloperTools() {
  const { tools } = useScreen();
  const { count } = useFaults();
  const drawer = useRef<HTMLElement>(null);
  const { tab, show } = tools;
  const open = tab !== null;
  useEffect(() => {
    if (open) drawer.current?.querySelector<HTMLElement>('.tabs [aria-current]')?.focus();
  }, [open]);
  if (!tab) return null;
  return (
    <section ref={drawer} class="developer-tools" aria-label="Developer tools">
      <header>
        <nav class="tabs" aria-label="Developer tools">
          <Tab to="wire" name="Wire" />
          <Tab to="faults" name={count > 0 ? `Faults (${count})` : 'Faults'} />
        </nav>
        <button
          type="button"
          class="tool"
          aria-label="Close developer tools"
          title="Close (Ctrl+.)"
          onClick={() => show(null)}
        >
          <Icon name="close" />
        </button>
      </header>
      {tab === 'wire' ? <WirePane /> : <FaultPane />}
    </section>
  );
}

function Tab({ to, name }: { to: ToolsTab; name: string }) {
  const { tools } = useScreen();
  return (
    <button type="button" aria-current={tools.tab === to ? 'page' : undefined} onClick={() => tools.show(to)}>
      {name}
    </button>
  );
}
