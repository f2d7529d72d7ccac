import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';

export type ToolsTab = 'wire' | 'faults';

export interface Tools {
  /** Null while they are closed. */
  tab: ToolsTab | null;
  show(tab: ToolsTab | null): void;
}

const REMEMBERED = 'local-workspace-tools';

/** Whether the developer's tools are open, kept in this tab when it becomes another person. Ctrl+. opens and closes them. */
export function useTools(): Tools {
  const [tab, setTab] = useState(rememberedTab);
  const show = useCallback((next: ToolsTab | null): void => {
    if (next) sessionStorage.setItem(REMEMBERED, next);
    else sessionStorage.removeItem(REMEMBERED);
    setTab(next);
  }, []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== '.' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      show(tab ? null : 'wire');
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [show, tab]);
  return useMemo(() => ({ tab, show }), [tab, show]);
}

function rememberedTab(): ToolsTab | null {
  const tab = sessionStorage.getItem(REMEMBERED);
  return tab === 'wire' || tab === 'faults' ? tab : null;
}
