import type { EventOf, Incident } from './incident.ts';
import type { Deed } from './permissions.ts';
import { Refusal } from './refusal.ts';

export interface RemoveTrial {
  readonly type: 'remove-trial';
}

export interface TrialRemoved {
  readonly type: 'trial-removed';
}

/** A first try: TEST-1 is numbered -1, announced nowhere, counted nowhere, and has whoever began it for its only member. */
export function isTrial({ number }: Pick<Incident, 'number'>): boolean {
  return number < 0;
}

const bringsOthers: ReadonlySet<Deed> = new Set<Deed>([
  'assign',
  'offer-handover',
  'hand-over-for',
  'add-people',
  'bring-back',
  'brief-people',
]);

/** Throws the Refusal for what would disturb somebody else. */
export function refuseCompany(incident: Incident, deed: Deed): void {
  if (isTrial(incident) && bringsOthers.has(deed))
    throw new Refusal(
      'conflict',
      'A test has nobody but you, so that it disturbs nobody. You can take every role yourself.',
    );
}

export function decideRemoval(incident: Incident): readonly EventOf<'trial-removed'>[] {
  if (!isTrial(incident))
    throw new Refusal('conflict', 'Only a test can be removed. An incident is closed: `{command} close`.');
  return incident.removed ? [] : [{ type: 'trial-removed' }];
}
