import type { InputState } from '../../src/simulator/protocol.ts';
import type { Usable } from './elements.ts';

/** What was filled in and not submitted yet, by view. */
export class Drafts {
  readonly #byView = new Map<string, InputState>();

  of(view: string): InputState | undefined {
    return this.#byView.get(view);
  }

  put(view: string, { element, blockId, actionId }: Usable, given: object): void {
    const draft = this.#byView.get(view) ?? {};
    const block = { ...draft[blockId], [actionId]: { type: element.type, ...given } };
    this.#byView.set(view, { ...draft, [blockId]: block });
  }
}
