import { reference } from '../../incident/incident.ts';
import { type LinkKind, linkWords } from '../../incident/link.ts';
import { Refusal } from '../../incident/refusal.ts';
import { visibleIncidentNumbered } from '../asking/visible-incident.ts';
import { openLinkForm } from '../modals/link-incident.ts';
import { text } from './input.ts';
import { referenceIn } from './line.ts';
import { type IncidentContext, incidentSubcommand } from './subcommand.ts';

const kinds: readonly (readonly [RegExp, LinkKind])[] = [
  [/^(?:is )?(?:related|relates)?(?: to)?$/, 'related'],
  [/^(?:is )?(?:an? )?(?:duplicate|dup|dupe)(?: of)?$/, 'duplicate'],
  [/^(?:is )?caused[- ]by$/, 'caused-by'],
  [/^(?:is )?(?:the )?(?:cause[- ]of|causes|caused)$/, 'cause-of'],
];

export const link = incidentSubcommand({
  name: 'link',
  synonyms: ['relate'],
  usage: '[INC-3] [related|duplicate|caused by|cause of|mistaken]',
  summary: 'Link it with another incident; each side names the other only to those who may see both',
  topic: 'facts',
  examples: ['link INC-3', 'link INC-3 caused by', 'link duplicate INC-3', 'link INC-3 mistaken'],
  takesText: true,
  endsInAnother: true,
  deed: 'link',
  input: text,
  async run(said, context) {
    if (!said) return openLinkForm(context, context.incident);
    const mistake = mistakeSaid(said);
    if (mistake) return unlink(mistake, context);
    const { number, kind } = linkSaid(said);
    const other = await visibleIncidentNumbered(context, number);
    await context.coordinate({ type: 'link', number, kind, shown: other.visibility === 'public' });
    await context.answer({ text: `It is ${linkWords({ number, kind })} now, on both sides.` });
  },
});

/** 'INC-3 mistaken' and 'INC-3 mistaken: it was INC-4'; null for anything else. */
function mistakeSaid(said: string): { readonly number: number; readonly reason: string } | null {
  const [, word = '', reason = ''] = /^(\S+)\s+mistaken\b[\s,:]*([\s\S]*)$/i.exec(said) ?? [];
  const number = referenceIn(word);
  return number === null ? null : { number, reason };
}

async function unlink(
  { number, reason }: { readonly number: number; readonly reason: string },
  context: IncidentContext,
): Promise<void> {
  const other = await visibleIncidentNumbered(context, number);
  await context.coordinate({ type: 'unlink', number, shown: other.visibility === 'public', reason });
  await context.answer({ text: `It is not linked with ${reference({ number })} any more, on both sides.` });
}

/** Reads 'INC-3', 'INC-3 caused by' and 'duplicate of INC-3'. */
function linkSaid(said: string): { readonly number: number; readonly kind: LinkKind } {
  const words = said.split(/\s+/);
  const at = words.findIndex((word) => referenceIn(word) !== null);
  const number = referenceIn(words[at] ?? '');
  const named = words.toSpliced(at, 1).join(' ').toLowerCase();
  const kind = kinds.find(([pattern]) => pattern.test(named))?.[1];
  if (number === null || !kind)
    throw new Refusal('invalid', 'Link with which incident, and how? Like this: `{command} link INC-3 caused by`.');
  return { number, kind };
}
