import { maskAll } from '../../review/mask-secrets.ts';
import { scopeBoard } from '../cards/scope-board.ts';
import { refreshBoard } from './boards.ts';
import type { Errand } from './errand.ts';

/** The board as the scope is now; Muster repeats no secret on it. */
export async function refreshScope(errand: Errand): Promise<void> {
  const { incident, command } = errand;
  const { texts } = await maskAll(incident.scope.map(({ name }) => name));
  const scope = incident.scope.map((item, index) => ({ ...item, name: texts[index] ?? '' }));
  await refreshBoard(errand, 'scope', scopeBoard({ ...incident, scope }, command));
}
