import { Icon } from '../parts/icon.tsx';
import { useScreen } from '../state/screen.ts';

export function ToolsButton() {
  const { tools } = useScreen();
  return (
    <button
      type="button"
      class="row tools-button"
      aria-expanded={tools.tab !== null}
      title="What goes over the wire, and faults on demand (Ctrl+.)"
      onClick={() => tools.show(tools.tab ? null : 'wire')}
    >
      <Icon name="wire" /> <span class="name">Developer tools</span>
    </button>
  );
}
