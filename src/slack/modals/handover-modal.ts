import { z } from 'zod';
import type { Command } from '../../incident/incident.ts';
import { type Modal, modal } from './modal.ts';
import { tried } from './tried.ts';

const ids = z.object({ incident: z.string(), channel: z.string(), offer: z.number() });

export type HandoverIds = z.infer<typeof ids>;

interface Definition<Entered> {
  readonly id: string;
  readonly entered: z.ZodType<Entered>;
  command(entered: Entered, offer: number): Command;
}

/** A form that answers a role that was offered. */
export function handoverModal<Entered>({ command, ...definition }: Definition<Entered>): Modal<HandoverIds> {
  return modal({
    ...definition,
    ids,
    async prepare(entered, { incident: id, offer }, asker) {
      const incident = await asker.incidentFor(id);
      return tried(asker, incident, command(entered, offer));
    },
  });
}
