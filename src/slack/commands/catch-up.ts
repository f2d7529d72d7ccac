import { codeNameOf } from '../../incident/incident.ts';
import { catchUpView } from '../cards/catch-up-view.ts';
import { withoutHiddenOriginals } from '../hidden-original.ts';
import { nothing } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

export const catchUp = incidentSubcommand({
  name: 'catch-up',
  synonyms: ['catchup', 'brief-me'],
  usage: '',
  summary: 'Where things stand and what is new since you last looked; only you see the answer',
  topic: 'look',
  reads: () => true,
  input: nothing,
  async run(_, { incident, plan, coordination, access, personId, now, answer }) {
    const [entries, look] = await Promise.all([
      coordination.timeline(incident.id),
      coordination.lookOf(incident.id, personId),
    ]);
    const told = await withoutHiddenOriginals(coordination, incident.teamId, entries, (other) =>
      access.maySee(personId, other),
    );
    await answer({
      text: `Where ${codeNameOf(incident)} stands`,
      blocks: catchUpView({ incident, plan, entries: told, look }),
    });
    await coordination.keepLook(incident.id, personId, { entry: entries.length, at: now() });
  },
});
