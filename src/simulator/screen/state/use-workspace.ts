import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { forgetPerson, personOfTab, rememberPerson } from './address.ts';
import { reduce } from './reduce.ts';
import { type Change, emptyScreen, type ScreenState } from './screen-state.ts';
import { keepConnected } from './socket.ts';
import { type WorkspaceClient, WorkspaceRefusal, workspaceClient } from './workspace-client.ts';

interface LiveWorkspace {
  state: ScreenState;
  change(change: Change): void;
  client: WorkspaceClient;
}

const RETRY_MS = 1000;

/** The workspace as this tab's person sees it, kept up to date over the socket. */
export function useWorkspace(): LiveWorkspace {
  const [state, change] = useReducer(reduce, emptyScreen);
  const [person, setPerson] = useState(personOfTab);
  const client = useMemo(() => workspaceClient(person), [person]);
  const { connection } = state;

  useEffect(() => {
    if (connection === 'lost') return;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let left = false;
    const load = async (): Promise<void> => {
      try {
        const workspace = await client.workspace();
        if (left) return;
        rememberPerson(workspace.me);
        setPerson(workspace.me);
        change({ type: 'loaded', workspace });
      } catch (error) {
        if (left) return;
        if (error instanceof WorkspaceRefusal && error.status < 500) {
          forgetPerson();
          setPerson('');
        }
        retry = setTimeout(() => void load(), RETRY_MS);
      }
    };
    void load();
    return () => {
      left = true;
      clearTimeout(retry);
    };
  }, [client, connection]);

  const known = state.workspace?.me;
  useEffect(() => {
    if (!known) return;
    return keepConnected(`person=${encodeURIComponent(known)}`, {
      onHappening: change,
      onOpen: () => change({ type: 'connection', connection: 'open' }),
      onLost: () => change({ type: 'connection', connection: 'lost' }),
    });
  }, [known]);

  return { state, change, client };
}
