import type { Incident } from '../../incident/incident.ts';
import { buttons, section } from '../cards/blocks.ts';
import { followButton } from '../cards/follow-button.ts';
import { nameOutside, nextUpdate } from '../cards/words.ts';
import type { Answer } from '../edge.ts';

/** What somebody reads who follows from now on, or did already. */
export function followed(incident: Incident): Answer {
  const text = `You follow ${nameOutside(incident)}: each update comes to you in a direct message, what changed first. ${nextUpdate(incident)}.`;
  return { text, blocks: [section(text), ...buttons([followButton('unfollow', incident)])] };
}

/** `briefed`: its updates reach them all the same. */
export function unfollowed(incident: Incident, briefed: boolean): string {
  const rest = briefed ? ' You are still briefed, so its updates come to you as before.' : '';
  return `You follow ${nameOutside(incident)} no more.${rest}`;
}

/** What somebody reads who asked for an update; `again`: they had asked before, and wait for it still. */
export function updateRequested(incident: Incident, again: boolean): string {
  const noted = again
    ? `You wait for an update on ${nameOutside(incident)} already; the room is not asked twice.`
    : `The card in the room of ${nameOutside(incident)} says that an update is waited for, not by whom.`;
  return `${noted} It comes to you as well. ${nextUpdate(incident)}.`;
}
