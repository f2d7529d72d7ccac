import type { TimelineEntry } from './incident.ts';
import { Refusal } from './refusal.ts';
import { boundedLine } from './words.ts';

export const scopeKinds = ['host', 'account', 'secret', 'dataset'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** In the order in which what is affected is dealt with. */
export const scopeStates = ['open', 'contained', 'eradicated', 'verified'] as const;
export type ScopeState = (typeof scopeStates)[number];

/** Something the incident reaches. */
export interface ScopeItem {
  /** From 1, in the order in which they were added. */
  readonly number: number;
  readonly kind: ScopeKind;
  readonly name: string;
  readonly state: ScopeState;
  /** When it came to be so, and by whose word. */
  readonly since: Date;
  readonly by: string;
}

export interface AddToScope {
  readonly type: 'add-to-scope';
  readonly kind: ScopeKind;
  readonly name: string;
}

export interface MoveInScope {
  readonly type: 'move-in-scope';
  readonly item: number;
  readonly to: ScopeState;
}

export interface ScopeAdded {
  readonly type: 'scope-added';
  readonly item: number;
  readonly kind: ScopeKind;
  readonly words: { readonly name: string };
}

export interface ScopeMoved {
  readonly type: 'scope-moved';
  readonly item: number;
  readonly from: ScopeState;
  readonly to: ScopeState;
  /** The item's, which an item added in another's words would no longer tell. */
  readonly words: { readonly name: string };
}

/** Beyond that a board is no longer read, and a list of its own serves better. */
export const mostInScope = 100;
export const longestScopeName = 120;

export function decideScope(
  scope: readonly ScopeItem[],
  command: AddToScope | MoveInScope,
): readonly (ScopeAdded | ScopeMoved)[] {
  return command.type === 'add-to-scope' ? add(scope, command) : move(scope, command);
}

function add(scope: readonly ScopeItem[], command: AddToScope): ScopeAdded[] {
  const name = boundedLine(command.name, longestScopeName, 'name');
  if (!name)
    throw new Refusal(
      'invalid',
      `Which ${command.kind}? Like this: \`{command} scope add ${command.kind} <name>\`.`,
      'name',
    );
  const same = scope.find((item) => item.kind === command.kind && isNamed(item, name));
  if (same) throw new Refusal('conflict', `${name} is in the scope already, as number ${same.number}.`, 'name');
  if (scope.length >= mostInScope)
    throw new Refusal('conflict', `The scope holds ${mostInScope} items at most; keep a longer list in a document.`);
  return [{ type: 'scope-added', item: scope.length + 1, kind: command.kind, words: { name } }];
}

function move(scope: readonly ScopeItem[], { item: number, to }: MoveInScope): ScopeMoved[] {
  const item = scope.find((each) => each.number === number);
  if (!item) throw new Refusal('not-found', `The scope has no number ${number}. \`{command} scope\` shows it.`, 'item');
  if (item.state === to) throw new Refusal('conflict', `${item.name} is ${to} already.`, 'to');
  return [{ type: 'scope-moved', item: number, from: item.state, to, words: { name: item.name } }];
}

/** Upper and lower case are one. */
export function isNamed(item: Pick<ScopeItem, 'name'>, name: string): boolean {
  return item.name.toLowerCase() === name.toLowerCase();
}

/** The scope after one more entry. */
export function foldScope(scope: readonly ScopeItem[], { event, at, by }: TimelineEntry): readonly ScopeItem[] {
  if (event.type === 'scope-added')
    return [...scope, { number: event.item, kind: event.kind, name: event.words.name, state: 'open', since: at, by }];
  if (event.type !== 'scope-moved') return scope;
  return scope.map((item) => (item.number === event.item ? { ...item, state: event.to, since: at, by } : item));
}

/** How many are in each state, those that none is in left out. */
export function countedInScope(scope: readonly ScopeItem[]): readonly { state: ScopeState; count: number }[] {
  return scopeStates
    .map((state) => ({ state, count: scope.filter((item) => item.state === state).length }))
    .filter(({ count }) => count > 0);
}
