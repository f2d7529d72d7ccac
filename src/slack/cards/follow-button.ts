import type { Button } from '@slack/web-api';
import type { Incident } from '../../incident/incident.ts';
import { buttonOf } from '../action.ts';

const labels = { follow: 'Follow', unfollow: 'Unfollow' } as const;

/** The ids of the actions. */
export type FollowAct = keyof typeof labels;

export function followButton(act: FollowAct, { id }: Pick<Incident, 'id'>): Button {
  return buttonOf(act, labels[act], { incident: id });
}
