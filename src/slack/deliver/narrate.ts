import type { PersonId, TimelineEntry } from '../../incident/incident.ts';
import type { RoomMessage } from '../../review/record.ts';
import type { SlackMessage } from '../history-message.ts';
import type { People, Person } from '../people.ts';
import { nameMentions, plainText } from '../plain-text.ts';
import { unformatted } from '../unformatted.ts';

/** Messages as people read them, and the names of everyone they and the timeline mention. */
export async function narrate(
  messages: readonly SlackMessage[],
  timeline: readonly TimelineEntry[],
  people: People,
  { incidentId, botUserId }: { readonly incidentId: string; readonly botUserId: string },
): Promise<{ messages: readonly RoomMessage[]; names: ReadonlyMap<PersonId, string> }> {
  const persons = await personsOf(mentioned(messages, timeline), people);
  const names = new Map([...persons].map(([id, { name }]) => [id, name]));
  const known: People = { ...people, person: async (id) => persons.get(id) ?? null };
  const told = await Promise.all(
    messages.map(async (message): Promise<RoomMessage> => {
      const { ts, threadTs, files, edited, remark, effectKey, userId } = message;
      const markup = userId === botUserId ? unformatted(message.markup) : message.markup;
      return {
        ts,
        threadTs,
        author: authorOf(message, names),
        text: plainText(await nameMentions(markup, known)),
        files,
        edited,
        remark,
        entry: entryOf(effectKey, incidentId),
      };
    }),
  );
  return { messages: told, names };
}

/** An effect's key begins with the incident and the entry that caused it. */
function entryOf(effectKey: string | null, incidentId: string): number | null {
  const [incident, entry] = effectKey?.split('/') ?? [];
  return incident === incidentId && /^\d+$/.test(entry ?? '') ? Number(entry) : null;
}

/** The name a bot posts under says more than the bot's own. */
function authorOf({ userId, name }: SlackMessage, names: ReadonlyMap<PersonId, string>): string {
  return (userId && names.get(userId)) || name || userId || 'unknown';
}

function mentioned(messages: readonly SlackMessage[], timeline: readonly TimelineEntry[]): ReadonlySet<PersonId> {
  const inText = messages.flatMap(({ markup }) => [...markup.matchAll(/<@(\w+)/g)].map(([, id = '']) => id));
  const authors = messages.flatMap(({ userId }) => userId ?? []);
  const inEntries = timeline.flatMap((entry) => JSON.stringify(entry).match(/"[UW][A-Z0-9]{2,}"/g) ?? []);
  return new Set([...inText, ...authors, ...inEntries.map((id) => id.slice(1, -1))]);
}

/** One after the other: a long history mentions many, and Slack counts the questions. */
async function personsOf(ids: ReadonlySet<PersonId>, people: People): Promise<ReadonlyMap<PersonId, Person>> {
  const persons = new Map<PersonId, Person>();
  for (const id of ids) {
    const person = await people.person(id);
    if (person) persons.set(id, person);
  }
  return persons;
}
