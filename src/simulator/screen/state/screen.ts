import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Act, ActResult, Person, WorkspaceState } from '../../protocol.ts';
import type { Tools } from '../developer/use-tools.ts';
import type { Place } from './place.ts';
import type { Change, ScreenState } from './screen-state.ts';
import type { Go } from './use-place.ts';
import type { WorkspaceClient } from './workspace-client.ts';

/** What every component may ask for: the workspace as this person sees it, and ways to act in it. */
export interface Screen {
  state: ScreenState;
  workspace: WorkspaceState;
  me: Person;
  place: Place;
  go: Go;
  client: WorkspaceClient;
  tools: Tools;
  change(change: Change): void;
  /** Acts as the person; what went wrong is shown as a notice. */
  act(act: Act): Promise<ActResult>;
}

export const ScreenContext = createContext<Screen | null>(null);

export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (!screen) throw new Error('outside the screen');
  return screen;
}
