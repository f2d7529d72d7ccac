import { codeNameOf, type Incident } from '../../incident/incident.ts';
import { isTrial } from '../../incident/trial.ts';
import { removeTrial } from '../actions/remove-trial.ts';
import { visibleIncidents } from '../asking/visible-incident.ts';
import { buttons, section } from '../cards/blocks.ts';
import type { Answer } from '../edge.ts';
import { roomLink } from '../room-link.ts';
import { nothing } from './input.ts';
import { type CommandContext, subcommand } from './subcommand.ts';

export const test = subcommand({
  name: 'test',
  synonyms: ['try'],
  usage: '',
  summary: 'Try everything in an incident of your own that bothers nobody, and remove it in one click',
  topic: 'muster',
  input: nothing,
  async run(_, context) {
    const open = (await visibleIncidents(context)).find(
      (incident) => isTrial(incident) && incident.declaredBy === context.personId,
    );
    await context.answer(open ? openAlready(open, context) : await begin(context));
  },
});

function openAlready(incident: Incident, { team }: CommandContext): Answer {
  const text = `Your test *${codeNameOf(incident)}* is open already: ${roomLink(incident, team)}`;
  return { text, blocks: [section(text), ...buttons([removeTrial.button('Remove it', { incident: incident.id })])] };
}

async function begin({ access, coordination, personId, request, team }: CommandContext): Promise<Answer> {
  const { defaultType, defaultSeverity } = coordination.plan;
  const incident = await coordination.declare(
    request,
    team.id,
    {
      title: 'A first try',
      description: '',
      type: defaultType,
      severity: defaultSeverity,
      visibility: 'private',
      noticedAt: null,
      commander: null,
      invited: [],
      trial: true,
    },
    await access.actor(personId, null),
  );
  return {
    text: `*${codeNameOf(incident)}* is yours alone. Its room is being opened; the link comes to you in a direct message.`,
  };
}
