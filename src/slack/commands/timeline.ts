import { codeNameOf } from '../../incident/incident.ts';
import { timelineView } from '../cards/timeline-view.ts';
import { withoutHiddenOriginals } from '../hidden-original.ts';
import { nothing } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const timeline = incidentSubcommand({
  name: 'timeline',
  synonyms: ['history'],
  usage: '',
  summary: 'What happened so far; only you see the answer',
  topic: 'look',
  deed: 'see-room',
  reads: () => true,
  input: nothing,
  async run(_, { incident, plan, coordination, access, personId, answer }) {
    const entries = await withoutHiddenOriginals(
      coordination,
      incident.teamId,
      await coordination.timeline(incident.id),
      (other) => access.maySee(personId, other),
    );
    await answer({ text: `Timeline of ${codeNameOf(incident)}`, blocks: timelineView(incident, entries, plan) });
  },
});
