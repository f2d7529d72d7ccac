import { type LinkKind, linkWords } from '../../incident/link.ts';
import { Refusal } from '../../incident/refusal.ts';
import { visibleIncidentNumbered } from '../asking/visible-incident.ts';
import { text } from './input.ts';
import { referenceIn } from './line.ts';
import { incidentSubcommand } from './subcommand.ts';

const kinds: readonly (readonly [RegExp, LinkKind])[] = [
  [/^(?:is )?(?:related|relates)?(?: to)?$/, 'related'],
  [/^(?:is )?(?:an? )?(?:duplicate|dup|dupe)(?: of)?$/, 'duplicate'],
  [/^(?:is )?caused[- ]by$/, 'caused-by'],
  [/^(?:is )?(?:the )?(?:cause[- ]of|causes|caused)$/, 'cause-of'],
];

export const link = incidentSubcommand({
  name: 'link',
  synonyms: ['relate'],
  usage: '<INC-3> [related|duplicate|caused by|cause of]',
  summary: 'Link it with another incident; each side names the other only to those who may see both',
  topic: 'facts',
  examples: ['link INC-3', 'link INC-3 caused by', 'link duplicate INC-3'],
  takesText: true,
  endsInAnother: true,
  deed: 'link',
  input: text,
  async run(said, context) {
    const { number, kind } = linkSaid(said);
    const other = await visibleIncidentNumbered(context, number);
    await context.coordinate({ type: 'link', number, kind, shown: other.visibility === 'public' });
    await context.answer({ text: `It is ${linkWords({ number, kind })} now, on both sides.` });
  },
});

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
