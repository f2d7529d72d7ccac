import { z } from 'zod';
import { handoverOf } from '../../incident/handover.ts';
import { Refusal } from '../../incident/refusal.ts';
import { handoverOffered } from '../answers/handover-offered.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { titleOfRole } from '../cards/words.ts';
import { openHandOverForm } from '../modals/hand-over.ts';
import { plainText } from '../plain-text.ts';
import { mentionIn } from './line.ts';
import { roleToHandOver } from './role-to-hand-over.ts';
import { type IncidentContext, incidentSubcommand } from './subcommand.ts';

/** '[role] @person [what they must know]'; without a person, the role alone, or that a handover is withdrawn. */
const handing = z.string().transform((line) => {
  const found = mentionIn(line);
  if (!found) return { to: null, said: plainText(line).trim(), brief: '' };
  return { to: found.person, said: plainText(found.before).trim(), brief: plainText(found.after).trim() };
});

export const handover = incidentSubcommand({
  name: 'handover',
  synonyms: ['hand-over', 'handoff'],
  usage: '[role] @person [what they must know]',
  summary: 'Hand your role over: they read how things stand and accept; `handover withdraw [role]` keeps it',
  topic: 'roles',
  examples: ['handover @ben Legal is on the call until ten', 'handover scribe @chloe', 'handover withdraw'],
  deed: 'offer-handover',
  input: handing,
  async run({ to, said, brief }, context) {
    const { incident, plan, personId: by } = context;
    if (to === null) return withoutPerson(said, context);
    const held = roleToHandOver(incident, plan, said, by);
    await requireFullMembers(context.people, [to]);
    const after = await context.coordinate({ type: 'offer-handover', ...held, to, brief });
    await context.answer({ text: handoverOffered(after, plan, { ...held, to, by }) });
  },
});

async function withoutPerson(said: string, context: IncidentContext): Promise<void> {
  const { incident, plan, personId } = context;
  const [word = '', ...rest] = said.split(/\s+/);
  if (word.toLowerCase() === 'withdraw') return withdraw(rest.join(' '), context);
  await openHandOverForm(context, incident, roleToHandOver(incident, plan, said, personId));
}

async function withdraw(said: string, context: IncidentContext): Promise<void> {
  const { incident, plan, personId } = context;
  const { role, from } = roleToHandOver(incident, plan, said, personId);
  const pending = handoverOf(incident, role, from);
  const title = titleOfRole(role, plan);
  if (!pending) throw new Refusal('conflict', `${title} is not being handed over, so there is nothing to withdraw.`);
  await context.coordinate({ type: 'withdraw-handover', offer: pending.offer, from });
  await context.answer({ text: `Withdrawn. ${from === personId ? 'You keep' : 'They keep'} *${title}*.` });
}
