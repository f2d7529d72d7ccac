import { blocks, joined, type Markdown, md, table } from './markdown.ts';
import { spellDuration, utcMinute } from './moment.ts';
import { authorOf } from './room-message.ts';
import { roleTitle, type Telling } from './telling.ts';
import { type Tenure, tenuresOf } from './tenure.ts';

const endings: Readonly<Record<NonNullable<Tenure['end']>, string>> = {
  'handed-over': 'handed over',
  released: 'released',
  'response-over': 'response over',
};

/** Who held which role and for how long, which seats stayed open, and who spoke in the room. */
export function peopleSection(telling: Telling): Markdown {
  const { incident, timeline, plan } = telling.record;
  const order = (name: string) => plan.roles.findIndex((role) => role.name === name);
  const tenures = tenuresOf(incident, timeline).toSorted((a, b) => order(a.role) - order(b.role));
  return blocks(
    md`## People and roles`,
    tenures.length > 0
      ? table(
          ['Role', 'Who', 'From', 'Until', 'For'],
          tenures.map((tenure) => [
            roleTitle(telling, tenure.role),
            telling.who(tenure.person),
            ...hours(telling, tenure),
          ]),
        )
      : md`Nobody took a role.`,
    openSeats(telling, tenures),
    voices(telling),
  );
}

function hours({ record }: Telling, { from, until, end }: Tenure): string[] {
  const length = spellDuration((until ?? record.composedAt).getTime() - from.getTime());
  if (!until) return [utcMinute(from), 'still held', length];
  return [utcMinute(from), `${utcMinute(until)}${end ? `, ${endings[end]}` : ''}`, length];
}

function openSeats(telling: Telling, tenures: readonly Tenure[]): Markdown | null {
  const { incident, plan } = telling.record;
  const byType = plan.types.find(({ name }) => name === incident.type)?.needs ?? [];
  const open = plan.roles
    .filter(({ name, needed }) => needed || byType.includes(name))
    .filter(({ name }) => !tenures.some(({ role }) => role === name));
  if (open.length === 0) return null;
  return md`Needed from the start and never taken: **${open.map(({ title }) => title).join(', ')}**.`;
}

function voices({ record: { messages } }: Telling): Markdown | null {
  const counts = new Map<string, number>();
  for (const author of messages.filter(({ remark }) => !remark).map(authorOf))
    counts.set(author, (counts.get(author) ?? 0) + 1);
  if (counts.size === 0) return null;
  const loudest = [...counts].sort(([, a], [, b]) => b - a);
  const list = loudest.map(([author, count]) => md`${author} (${count})`);
  return md`Who wrote in the room, and how many messages: ${joined(list, ', ')}.`;
}
