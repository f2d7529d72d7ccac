import { z } from 'zod';
import type { Command, Incident } from '../../incident/incident.ts';
import { Refusal } from '../../incident/refusal.ts';
import { byEphemeral } from '../asking/answer.ts';
import { logUnsaid } from '../asking/failure.ts';
import type { Asker } from '../edge.ts';
import type { FormContext } from './form-context.ts';
import { type Modal, modal } from './modal.ts';

const incidentIds = z.object({
  incident: z.string(),
  /** Where the person was; '' in App Home. */
  channel: z.string(),
  /** Whom an update is for; left out: everyone. */
  audience: z.string().optional(),
});

export type IncidentIds = z.infer<typeof incidentIds>;

interface Definition<Entered> {
  readonly id: string;
  readonly entered: z.ZodType<Entered>;
  command(entered: Entered, incident: Incident, asker: Asker, ids: IncidentIds): Command | Promise<Command>;
  /** Throws Unconfirmed where what would be done, and may be, is to be agreed to first. */
  confirm?(entered: Entered, incident: Incident, asker: Asker): Promise<void>;
  /** What to say of it to whoever asked, in mrkdwn; null where what they asked for shows in the room. */
  done?(entered: Entered, incident: Incident, asker: Asker & { readonly channelId: string }): Promise<string | null>;
}

/** A form that asks for one command on one incident. */
export function commandModal<Entered>({
  command,
  confirm,
  done,
  ...definition
}: Definition<Entered>): Modal<IncidentIds> {
  return modal({
    ...definition,
    ids: incidentIds,
    async prepare(entered, ids, asker) {
      const { coordination, access, personId, request } = asker;
      const incident = await asker.incidentFor(ids.incident);
      const asked = await command(entered, incident, asker, ids);
      const by = await access.actor(personId, incident);
      await coordination.rehearse(incident.id, asked, by);
      await confirm?.(entered, incident, asker);
      return async () => {
        await coordination.coordinate(request, incident.id, asked, by);
        const said = await done?.(entered, incident, { ...asker, channelId: ids.channel });
        if (said) await sayWhereAsked(said, ids.channel, asker);
      };
    },
  });
}

/** It is done, and stays so where this does not reach the person. */
export async function sayWhereAsked(text: string, channel: string, asker: Asker): Promise<void> {
  if (!channel) return;
  const { answer } = byEphemeral(asker.web, { channel, user: asker.personId });
  await answer({ text }).catch((failed: unknown) => logUnsaid(failed, asker, 'form'));
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
