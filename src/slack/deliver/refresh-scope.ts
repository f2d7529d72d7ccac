import { maskAll } from '../../review/mask-secrets.ts';
import { scopeBoard } from '../cards/scope-board.ts';
import { type Errand, roomOf } from './errand.ts';
import { refresh } from './say.ts';

/** The board as the scope is now; Muster repeats no secret on it. */
export async function refreshScope(errand: Errand): Promise<void> {
  const { incident, command } = errand;
  const { texts } = await maskAll(incident.scope.map(({ name }) => name));
  const scope = incident.scope.map((item, index) => ({ ...item, name: texts[index] ?? '' }));
  await refresh(errand, 'scope', { channelId: roomOf(errand) }, scopeBoard({ ...incident, scope }, command));
}
