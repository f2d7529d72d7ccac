import { codeNameOf, type Incident } from '../../incident/incident.ts';
import { countedInScope, type ScopeItem, type ScopeState, scopeStates } from '../../incident/scope.ts';
import { actor, bold, harmless, moment } from '../text.ts';
import { context, section, sections } from './blocks.ts';
import { type Message, withText } from './message.ts';

const marks: Readonly<Record<ScopeState, string>> = {
  open: ':red_circle:',
  contained: ':large_yellow_circle:',
  eradicated: ':large_blue_circle:',
  verified: ':white_check_mark:',
};

/** The board that stands in the room and is edited in place: what is affected, how far it is dealt with, who moved it when. */
export function scopeBoard(incident: Incident, command: string): Message {
  const { scope } = incident;
  const title = `*Scope of ${codeNameOf(incident)}:* ${scopeLine(scope)}`;
  return withText(title, [
    section(title),
    ...sections(itemLines(scope)),
    ...(incident.endedAt
      ? []
      : [
          context(
            `\`${command} scope add host web-01\` · \`${command} scope 1 contained\` · \`${command} scope\` to choose`,
          ),
        ]),
  ]);
}

/** '2 open, 1 contained' */
export function scopeLine(scope: readonly ScopeItem[]): string {
  return (
    countedInScope(scope)
      .map(({ state, count }) => `${count} ${state}`)
      .join(', ') || 'nothing in it'
  );
}

/** Each item with who moved it when; what is still open comes first. */
export function itemLines(scope: readonly ScopeItem[]): string[] {
  return inOrder(scope).map(itemLine);
}

/** What is not dealt with stands on top. */
export function inOrder(scope: readonly ScopeItem[]): readonly ScopeItem[] {
  return scope.toSorted((a, b) => scopeStates.indexOf(a.state) - scopeStates.indexOf(b.state) || a.number - b.number);
}

function itemLine({ number, kind, name, state, since, by }: ScopeItem): string {
  return `${marks[state]} ${number}. ${kind} ${bold(harmless(name, 300))} ${state}, ${actor(by)} ${moment(since)}`;
}
