import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BlockElement } from './element.ts';

/** What blocks stand on (a message, a modal, a Home tab), as their elements see it. */
export interface Surface {
  /** Unique on the page; prefixes the ids of fields. */
  name: string;
  value(blockId: string, element: BlockElement): unknown;
  /** Keeps the new value, and tells the app at once where `tell` says so, after asking back if the element wants that. */
  choose(blockId: string, element: BlockElement, value: unknown, tell: boolean): void;
  /** Tells the app that an element was used, and returns when it has answered; `value` is the part that differs by type. */
  use(blockId: string, element: BlockElement, value: Record<string, unknown>): Promise<void>;
  /** Asks the app what it offers for what was typed; nothing when it does not answer. */
  suggest(blockId: string, element: BlockElement, typed: string): Promise<unknown[]>;
  /** Error sentences by block_id. */
  errors: Record<string, string>;
}

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('a block outside any surface');
  return surface;
}

export interface ElementProps<E extends BlockElement> {
  element: E;
  blockId: string;
  id: string;
  /** Named by a <label> of its own when null. */
  label: string | null;
  /** Whether choosing tells the app at once. */
  tell: boolean;
  describedBy?: string | undefined;
  invalid?: boolean;
}
