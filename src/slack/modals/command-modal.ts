import { z } from 'zod';
import type { Command, Incident } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import type { Asker } from '../edge.ts';
import type { FormContext } from './form-context.ts';
import { type Modal, modal } from './modal.ts';

const incidentIds = z.object({
  incident: z.string(),
  /** Where the person was; '' in App Home. */
  channel: z.string(),
});

export type IncidentIds = z.infer<typeof incidentIds>;

interface Definition<Entered> {
  readonly id: string;
  readonly entered: z.ZodType<Entered>;
  command(entered: Entered, incident: Incident, asker: Asker): Command | Promise<Command>;
}

/** A form that asks for one command on one incident. */
export function commandModal<Entered>({ command, ...definition }: Definition<Entered>): Modal<IncidentIds> {
  return modal({
    ...definition,
    ids: incidentIds,
    async prepare(entered, ids, asker) {
      const { coordination, access, personId, request } = asker;
      const incident = await asker.incidentFor(ids.incident);
      const asked = await command(entered, incident, asker);
      const by = await access.actor(personId, incident);
      await coordination.rehearse(incident.id, asked, by);
      return async () => {
        await coordination.coordinate(request, incident.id, asked, by);
      };
    },
  });
}

export function idsOf(incident: Incident, context: FormContext): IncidentIds {
  return { incident: incident.id, channel: context.channelId };
}

/** Spares a person the form when what it asks for would be refused whatever they entered. */
export async function refuseEarly(context: FormContext, incident: Incident, example: Command): Promise<void> {
  const by = await context.access.actor(context.personId, incident);
  try {
    await context.coordination.rehearse(incident.id, example, by);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'invalid') throw error;
  }
}
