import { z } from 'zod';
import type { Incident, PersonId } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import { openTasks } from '../../incident/task.ts';
import { person } from '../../incident/words.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { shorten } from '../shorten.ts';
import { mention } from '../text.ts';
import { refuseEarly } from './command-modal.ts';
import { personField, remark } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { modal } from './modal.ts';

const everything = 'everything';
/** A field each, of Slack's hundred blocks. */
const mostFields = 60;

/** Whom each task goes to, by its field. */
const entered = z.record(z.string(), z.string().nullish()).transform((chosen) => {
  const all = chosen[everything] ?? null;
  return Object.entries(chosen).flatMap(([field, to]) =>
    field === everything ? [] : [{ task: Number(field.slice('task-'.length)), to: to ?? all }],
  );
});

export const passOnTasksModal = modal({
  id: 'pass-on-tasks',
  ids: z.object({ incident: z.string(), channel: z.string(), from: z.string() }),
  entered,
  async prepare(chosen, { incident: id, from }, asker) {
    const { coordination, access, people, personId, request } = asker;
    const incident = await asker.incidentFor(id);
    const to = chosen.filter((one) => one.to !== null);
    await requireFullMembers(people, [...new Set(to.flatMap((one) => one.to ?? []))]);
    const command = { type: 'pass-on-tasks', from, to } as const;
    const by = await access.actor(personId, incident);
    await coordination.rehearse(incident.id, command, by);
    return async () => {
      await coordination.coordinate(request, incident.id, command, by);
    };
  },
});

/** Asks who takes a person's tasks: one for all, or each. */
export async function openPassOnForm(context: FormContext, incident: Incident, from: PersonId): Promise<void> {
  const tasks = openTasks(incident, from).slice(0, mostFields);
  await refuseEarly(context, incident, { type: 'pass-on-tasks', from, to: [] });
  if (tasks.length === 0) throw new Refusal('conflict', `${person(from)} has no open task any more.`);
  const own = from === context.personId;
  await context.openModal(
    passOnTasksModal.view(
      { incident: incident.id, channel: context.channelId, from },
      {
        title: 'Who takes the tasks?',
        submit: 'Pass on',
        blocks: [
          remark(
            own
              ? 'What you give to nobody stays with you; if you left the room, it goes back to whoever takes it.'
              : `What you give to nobody stays with ${mention(from)}.`,
          ),
          ...(tasks.length > 1
            ? [personField({ name: everything, label: 'All that is not said below', optional: true })]
            : []),
          ...tasks.map(({ number, text }) =>
            personField({ name: `task-${number}`, label: `${number}  ${shorten(text, 200)}`, optional: true }),
          ),
        ],
      },
    ),
  );
}
