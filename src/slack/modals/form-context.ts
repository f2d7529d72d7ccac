import type { Coordination } from '../../coordination/coordination.ts';
import type { Access } from '../access.ts';
import type { ActionContext } from '../edge.ts';

/** What opening a form takes. */
export interface FormContext extends Pick<ActionContext, 'personId' | 'channelId' | 'team' | 'now' | 'openModal'> {
  readonly access: Pick<Access, 'actor'>;
  readonly coordination: Pick<Coordination, 'plan' | 'planOf' | 'timeline' | 'rehearse'>;
}
