import { codeNameOf, type Incident } from '../../incident/incident.ts';
import { harmless } from '../text.ts';
import { courtesy } from './courtesy.ts';
import type { Errand } from './errand.ts';
import { together } from './together.ts';

/** Slack's limit. */
const longest = 250;

/** Topic and purpose, which outsiders can come across: those of a private room say nothing of the matter. */
export async function describeRoom(errand: Errand, channel: string): Promise<void> {
  const { web, incident } = errand;
  await together(
    courtesy(errand, 'topic', () => web.conversations.setTopic({ channel, topic: topic(incident) })),
    courtesy(errand, 'purpose', () => web.conversations.setPurpose({ channel, purpose: purpose(incident) })),
  );
}

function topic(incident: Incident): string {
  return incident.visibility === 'private'
    ? `${codeNameOf(incident)} · The pinned card says where it stands`
    : harmless(`${codeNameOf(incident)} · ${incident.title}`, longest);
}

function purpose({ visibility }: Incident): string {
  return `Room of a ${visibility} incident, kept by Muster`;
}
