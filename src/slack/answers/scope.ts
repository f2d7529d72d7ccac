import type { Incident } from '../../incident/incident.ts';
import { codeNameOf } from '../../incident/incident.ts';
import { addToScope } from '../actions/add-to-scope.ts';
import { moveInScope } from '../actions/move-in-scope.ts';
import { buttons, fitted, section, sections } from '../cards/blocks.ts';
import { itemLines, scopeLine } from '../cards/scope-board.ts';
import type { ActionContext, Answer } from '../edge.ts';

/** The board, for whoever asked and may know, with the ways to change it. */
export async function answerScope(context: Pick<ActionContext, 'answer'>, incident: Incident): Promise<void> {
  await context.answer(scopeAnswer(incident));
}

export function scopeAnswer(incident: Incident): Answer {
  const value = { incident: incident.id };
  const controls = [
    addToScope.button('Add', value, 'primary'),
    ...(incident.scope.length > 0 ? [moveInScope.button('Move an item', value)] : []),
  ];
  const title = `*Scope of ${codeNameOf(incident)}:* ${scopeLine(incident.scope)}`;
  return {
    text: title,
    blocks: fitted([
      section(title),
      ...sections(itemLines(incident.scope)),
      ...(incident.phase === 'closed' ? [] : buttons(controls)),
    ]),
  };
}
