import { knownIncidents } from '../asking/visible-incident.ts';
import { incidentList } from '../cards/incident-list.ts';
import { nothing } from './input.ts';
import { subcommand } from './subcommand.ts';

export const list = subcommand({
  name: 'list',
  synonyms: ['ls', 'incidents'],
  usage: '',
  summary: 'The open incidents that you can see',
  topic: 'look',
  input: nothing,
  async run(_, context) {
    const incidents = await knownIncidents(context);
    if (incidents.length === 0) return context.answer({ text: 'You see no open incident.' });
    const text = incidents.length === 1 ? 'You see one open incident.' : `You see ${incidents.length} open incidents.`;
    const { coordination } = context;
    const toCome = await coordination.roomsToCome(incidents.map(({ incident }) => incident.id));
    await context.answer({ text, blocks: incidentList(incidents, coordination.plan, toCome) });
  },
});
