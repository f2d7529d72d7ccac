import { Refusal } from '../../incident/refusal.ts';
import {
  isNamed,
  type ScopeItem,
  type ScopeKind,
  type ScopeState,
  scopeKinds,
  scopeStates,
} from '../../incident/scope.ts';
import { answerScope } from '../answers/scope.ts';
import { openScopeForm } from '../modals/add-to-scope.ts';
import { harmless } from '../text.ts';
import { text } from './input.ts';
import { wordAndText } from './line.ts';
import { refuseUnknown } from './names.ts';
import { incidentSubcommand } from './subcommand.ts';

export const scope = incidentSubcommand({
  name: 'scope',
  synonyms: ['affected', 'assets'],
  usage: '[add host|account|secret|dataset <name>] [<name or number> open|contained|eradicated|verified|mistaken]',
  summary:
    'What is affected and how far it is dealt with: the board, `add`, move an item, or take out what was `mistaken`',
  topic: 'facts',
  examples: ['scope add host web-01', 'scope 1 contained', 'scope web-01 verified', 'scope web-02 mistaken', 'scope'],
  reads: (line) => line.trim() === '',
  takesText: true,
  deed: 'add-to-scope',
  input: text,
  async run(said, context) {
    const { incident } = context;
    if (!said) return answerScope(context, incident);
    const [first, rest] = wordAndText(said);
    if (first.toLowerCase() === 'add') {
      if (!rest) return openScopeForm(context, incident);
      const [kind, name] = wordAndText(rest);
      await context.coordinate({ type: 'add-to-scope', kind: kindNamed(kind), name });
      return context.confirm(`${harmless(name)} is in the scope now.`);
    }
    const [, mistaken, reason = ''] = withdrawal.exec(said) ?? [];
    if (mistaken !== undefined) {
      const { number, name } = itemIn(mistaken, incident.scope);
      await context.coordinate({ type: 'withdraw-from-scope', item: number, reason });
      return context.confirm(`${harmless(name)} is out of the scope. The timeline keeps that it was there.`);
    }
    const { item, to } = moveIn(said, incident.scope);
    await context.coordinate({ type: 'move-in-scope', item: item.number, to });
    await context.confirm(`${harmless(item.name)} is *${to}* now.`);
  },
});

/** 'web-01 mistaken' and, with a reason, 'web-01 mistaken: it is a printer'. */
const withdrawal = /^(.+?)\s+mistaken\b[\s,:]*([\s\S]*)$/i;

function kindNamed(word: string): ScopeKind {
  const singular = word.toLowerCase().replace(/s$/, '');
  const kind = scopeKinds.find((each) => each === word.toLowerCase() || each === singular);
  return kind ?? refuseUnknown('kind', word, scopeKinds);
}

/** Reads '1 contained' and 'web 01 contained'. */
function moveIn(said: string, items: readonly ScopeItem[]): { readonly item: ScopeItem; readonly to: ScopeState } {
  const [, which = '', word = ''] = /^(.*?)\s+(\S+)$/s.exec(said) ?? [];
  const to = scopeStates.find((state) => state === word.toLowerCase());
  if (!to)
    throw new Refusal(
      'invalid',
      `That cannot be read. To add: \`{command} scope add host web-01\`. To move: \`{command} scope web-01 contained\`, or ${scopeStates.join(', ')}; \`mistaken\` takes it out.`,
    );
  return { item: itemIn(which, items), to };
}

function itemIn(which: string, items: readonly ScopeItem[]): ScopeItem {
  const number = /^#?(\d+)$/.exec(which)?.[1];
  const named = items.filter((each) => isNamed(each, which));
  const [item = items.find((each) => each.number === Number(number)), ...others] = named;
  if (others.length > 0)
    throw new Refusal(
      'invalid',
      `Several are called that; say the number: ${named.map((each) => `${each.number} (${each.kind})`).join(', ')}.`,
    );
  if (!item)
    throw new Refusal(
      'not-found',
      `The scope has no “${which.slice(0, 60)}”. \`{command} scope\` shows it; \`{command} scope add\` adds to it.`,
    );
  return item;
}
