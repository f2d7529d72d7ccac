import type { Plan } from '../incident/plan.ts';
import type { Problem } from './problem.ts';

/** Options of a select menu, and buttons of one message. */
const most = { types: 100, roles: 25, severities: 100 } as const;
/** Characters of one message, with room for what stands around them. */
const inMessage = 8_000;

/** What Slack could not show of a plan that holds together otherwise. Plans of earlier incidents are not asked. */
export function fitCheck(plan: Plan): readonly Problem[] {
  return [...numbers(plan), ...lengths(plan)];
}

function* numbers(plan: Plan): Generator<Problem> {
  for (const [section, limit] of Object.entries(most) as [keyof typeof most, number][]) {
    const count = plan[section].length;
    if (count > limit)
      yield { path: [section], sentence: `has ${count} entries; Slack offers at most ${limit} to choose from` };
  }
}

function* lengths({ roles, types }: Plan): Generator<Problem> {
  for (const { name, duties } of roles)
    if (shownLength(duties) > inMessage)
      yield { path: ['roles', name, 'duties'], sentence: tooLong(shownLength(duties)) };
  for (const { name, playbook } of types)
    for (const [phase, tasks] of Object.entries(playbook))
      if (shownLength(tasks) > inMessage)
        yield { path: ['types', name, 'playbook', phase], sentence: tooLong(shownLength(tasks)) };
}

function tooLong(length: number): string {
  return `takes ${length} characters in Slack, where &, < and > take four or five each; one message holds ${inMessage}`;
}

/** Each on a line of its own behind a bullet, escaped. */
function shownLength(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + 3 + line.length + 4 * count(line, /&/g) + 3 * count(line, /[<>]/g), 0);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
