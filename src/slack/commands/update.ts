import type { Incident } from '../../incident/incident.ts';
import { everyone } from '../../incident/plan.ts';
import { audienceTitle } from '../cards/words.ts';
import { openCorrectForm } from '../modals/correct-update.ts';
import { openUpdateForm } from '../modals/post-update.ts';
import { audienceOfUpdate } from './audience-said.ts';
import { text } from './input.ts';
import { incidentSubcommand } from './subcommand.ts';

const nothingNew = /^no[- ]?changes?[.!]?$/i;
const correction = /^correct$/i;
/** What an audience can be named before without a colon. */
const aloneMeant = new RegExp(`${nothingNew.source}|${correction.source}`, 'i');

export const update = incidentSubcommand({
  name: 'update',
  synonyms: ['inform'],
  usage: '[audience:] [what we know]',
  summary:
    'Tell whoever waits for it how things stand, and when they hear next; `update no change` says just that, `update correct` mends the last one',
  topic: 'updates',
  examples: [
    'update',
    'update The mail server is isolated, 40 mailboxes were read',
    'update no change',
    'update executives',
  ],
  takesText: true,
  deed: 'post-update',
  input: text,
  async run(said, context) {
    const { incident, plan } = context;
    const { audience, rest: known } = audienceOfUpdate(said, plan, aloneMeant);
    if (!known) return openUpdateForm(context, incident, audience);
    if (correction.test(known)) return openCorrectForm(context, incident, audience);
    const update = { type: 'post-update', known, doing: '', need: '', nextAt: null, audience } as const;
    const after = await context.coordinate(nothingNew.test(known) ? { type: 'post-no-change', audience } : update);
    if (waits(after, incident)) return context.confirm('It waits in the room for approval.');
    if (audience === undefined || audience === everyone) return context.confirm('The update is posted.');
    await context.answer({ text: `The update goes to ${audienceTitle(audience, plan)}.` });
  },
});

/** Whether what was just said became a draft. */
function waits(after: Incident, before: Incident): boolean {
  return after.drafts.some(({ draft }) => draft > before.lastEntry);
}
