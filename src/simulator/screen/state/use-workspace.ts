import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { personOfTab, rememberPerson } from './address.ts';
import { reduce } from './reduce.ts';
import { type Change, emptyScreen, type ScreenState } from './screen-state.ts';
import { keepConnected } from './socket.ts';
import { type WorkspaceClient, workspaceClient } from './workspace-client.ts';

interface LiveWorkspace {
  state: ScreenState;
  change(change: Change): void;
  client: WorkspaceClient;
  /** Grows with every reconnection: whatever is on the screen is to be fetched again. */
  connections: number;
}

/** The workspace as this tab's person sees it, kept up to date over the socket. */
export function useWorkspace(): LiveWorkspace {
  const [state, change] = useReducer(reduce, emptyScreen);
  const [person, setPerson] = useState(personOfTab);
  const [connections, setConnections] = useState(0);
  const client = useMemo(() => workspaceClient(person), [person]);

  useEffect(() => {
    let left = false;
    const load = async (): Promise<void> => {
      try {
        const workspace = await client.workspace();
        if (left) return;
        rememberPerson(workspace.me);
        setPerson(workspace.me);
        change({ type: 'loaded', workspace });
      } catch {
        if (!left) change({ type: 'online', online: false });
      }
    };
    void load();
    return () => {
      left = true;
    };
  }, [client, connections]);

  const known = state.workspace?.me;
  useEffect(() => {
    if (!known) return;
    return keepConnected(known, {
      onHappening: change,
      onConnected: (again) => {
        change({ type: 'online', online: true });
        if (again) setConnections((count) => count + 1);
      },
      onLost: () => change({ type: 'online', online: false }),
    });
  }, [known]);

  return { state, change, client, connections };
}
