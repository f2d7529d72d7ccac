import type { TimelineEntry } from './incident.ts';
import { Refusal } from './refusal.ts';
import { boundedLine, limits } from './words.ts';

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

/** It was entered by mistake. */
export interface WithdrawFromScope {
  readonly type: 'withdraw-from-scope';
  readonly item: number;
  readonly reason: string;
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

export interface ScopeWithdrawn {
  readonly type: 'scope-withdrawn';
  readonly item: number;
  readonly words: { readonly name: string; readonly reason: string };
}

export type ScopeCommand = AddToScope | MoveInScope | WithdrawFromScope;
export type ScopeEvent = ScopeAdded | ScopeMoved | ScopeWithdrawn;

/** What is in the scope, and how many were ever added: no number is given out twice. */
export interface GatheredScope {
  readonly scope: readonly ScopeItem[];
  readonly scopeCount: number;
}

export const emptyScope: GatheredScope = { scope: [], scopeCount: 0 };

/** Beyond that a board is no longer read, and a list of its own serves better. */
export const mostInScope = 100;
export const longestScopeName = 120;

export function decideScope(gathered: GatheredScope, command: ScopeCommand): readonly ScopeEvent[] {
  switch (command.type) {
    case 'add-to-scope':
      return add(gathered, command);
    case 'move-in-scope':
      return move(gathered.scope, command);
    case 'withdraw-from-scope':
      return withdraw(gathered.scope, command);
  }
}

function add({ scope, scopeCount }: GatheredScope, command: AddToScope): ScopeAdded[] {
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
  const item = Math.max(scopeCount, ...scope.map(({ number }) => number)) + 1;
  return [{ type: 'scope-added', item, kind: command.kind, words: { name } }];
}

function move(scope: readonly ScopeItem[], { item: number, to }: MoveInScope): ScopeMoved[] {
  const item = itemNumbered(scope, number);
  if (item.state === to) throw new Refusal('conflict', `${item.name} is ${to} already.`, 'to');
  return [{ type: 'scope-moved', item: number, from: item.state, to, words: { name: item.name } }];
}

function withdraw(scope: readonly ScopeItem[], { item, reason: said }: WithdrawFromScope): ScopeWithdrawn[] {
  const { name } = itemNumbered(scope, item);
  return [{ type: 'scope-withdrawn', item, words: { name, reason: boundedLine(said, limits.reason, 'reason') } }];
}

function itemNumbered(scope: readonly ScopeItem[], number: number): ScopeItem {
  const item = scope.find((each) => each.number === number);
  if (!item) throw new Refusal('not-found', `The scope has no number ${number}. \`{command} scope\` shows it.`, 'item');
  return item;
}

/** Upper and lower case are one. */
export function isNamed(item: Pick<ScopeItem, 'name'>, name: string): boolean {
  return item.name.toLowerCase() === name.toLowerCase();
}

/** The scope after one more entry. */
export function foldScope(scope: readonly ScopeItem[], { event, at, by }: TimelineEntry): readonly ScopeItem[] {
  if (event.type === 'scope-added')
    return [...scope, { number: event.item, kind: event.kind, name: event.words.name, state: 'open', since: at, by }];
  if (event.type === 'scope-withdrawn') return scope.filter(({ number }) => number !== event.item);
  if (event.type !== 'scope-moved') return scope;
  return scope.map((item) => (item.number === event.item ? { ...item, state: event.to, since: at, by } : item));
}

/** How many are in each state, those that none is in left out. */
export function countedInScope(scope: readonly ScopeItem[]): readonly { state: ScopeState; count: number }[] {
  return scopeStates
    .map((state) => ({ state, count: scope.filter((item) => item.state === state).length }))
    .filter(({ count }) => count > 0);
}
