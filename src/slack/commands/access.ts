import { accessView } from '../answers/access-view.ts';
import { whoIsInRoom } from '../asking/who-is-in-room.ts';
import { nothing } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const access = incidentSubcommand({
  name: 'access',
  synonyms: ['circles', 'members'],
  usage: '',
  summary: 'Who knows of this incident, and why; only you see the answer',
  topic: 'people',
  deed: 'see-access',
  reads: () => true,
  input: nothing,
  async run(_, context) {
    const { incident, plan, coordination, answer } = context;
    const [timeline, present] = await Promise.all([coordination.timeline(incident.id), whoIsInRoom(context, incident)]);
    await answer(accessView({ incident, plan, timeline, present }));
  },
});
