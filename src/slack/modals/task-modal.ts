import { z } from 'zod';
import type { Command, Incident } from '../../incident/incident.ts';
import type { Task } from '../../incident/task.ts';
import type { Asker } from '../edge.ts';
import { type Modal, modal } from './modal.ts';
import { tried } from './tried.ts';

const ids = z.object({
  incident: z.string(),
  channel: z.string(),
  task: z.number(),
});

export type TaskIds = z.infer<typeof ids>;

interface Definition<Entered> {
  readonly id: string;
  readonly entered: z.ZodType<Entered>;
  command(entered: Entered, task: number, asker: Asker): Command | Promise<Command>;
}

/** A form that asks for one command on one task. */
export function taskModal<Entered>({ command, ...definition }: Definition<Entered>): Modal<TaskIds> {
  return modal({
    ...definition,
    ids,
    async prepare(entered, { incident: id, task }, asker) {
      const incident = await asker.incidentFor(id);
      return tried(asker, incident, await command(entered, task, asker));
    },
  });
}

/** One that is open, for a form that shows it. */
export function shownTask(incident: Incident, number: number): Task | undefined {
  return incident.tasks.find((task) => task.number === number);
}
