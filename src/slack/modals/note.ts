import { z } from 'zod';
import type { Incident, NotedMessage } from '../../incident/incident.ts';
import { limits } from '../../incident/words.ts';
import { noteCommand, noteRequest } from '../notes/note.ts';
import { neededChoice, neededText, optionalMoment } from './entered.ts';
import { momentField, selectField, textField } from './fields.ts';
import type { FormContext } from './form-context.ts';
import { modal } from './modal.ts';
import { incidentChoices } from './plan-choices.ts';

const ids = z.object({
  channel: z.string(),
  /** The message the note is made from. */
  message: z.object({ channelId: z.string(), ts: z.string(), author: z.string().nullable() }).nullable(),
});

export const noteModal = modal({
  id: 'note',
  ids,
  entered: z.object({
    incident: neededChoice('Choose an incident.'),
    text: neededText('A note needs words.'),
    happenedAt: optionalMoment,
  }),
  async prepare(entered, { message }, asker) {
    const incident = await asker.incidentFor(entered.incident);
    const by = await asker.access.actor(asker.personId, incident);
    const command = noteCommand(entered.text, message, entered.happenedAt);
    await asker.coordination.rehearse(incident.id, command, by);
    return async () => {
      const request = message ? noteRequest(incident, message) : asker.request;
      await asker.coordination.coordinate(request, incident.id, command, by);
    };
  },
});

interface Preset {
  readonly text?: string;
  readonly message?: NotedMessage;
}

/** For a note on one of these incidents. */
export async function openNoteForm(
  context: FormContext,
  incidents: readonly Incident[],
  { text = '', message }: Preset = {},
): Promise<void> {
  await context.openModal(
    noteModal.view(
      { channel: context.channelId, message: message ?? null },
      {
        title: 'Add to timeline',
        submit: 'Add',
        blocks: [
          selectField({
            name: 'incident',
            label: 'Incident',
            choices: incidentChoices(incidents),
            chosen: incidents.length === 1 ? incidents[0]?.id : undefined,
          }),
          textField({
            name: 'text',
            label: 'What happened',
            ...(message ? { hint: 'Everyone in the incident’s room can read it in the timeline.' } : {}),
            lines: 'many',
            limit: limits.note,
            initial: text,
          }),
          momentField({
            name: 'happenedAt',
            label: 'When it happened',
            hint: `Left empty: ${message ? 'when the message was written' : 'now'}. The timeline shows beside it when it was learned.`,
            optional: true,
          }),
        ],
      },
    ),
  );
}
