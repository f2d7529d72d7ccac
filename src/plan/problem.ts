/** Something wrong in a plan, and what would be right. */
export interface Problem {
  readonly path: readonly (string | number)[];
  /** Continues the path: 'never fires; ...'. */
  readonly sentence: string;
}

export interface LocatedProblem extends Problem {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** Everything that is wrong with a plan, a line each. */
export class PlanProblem extends Error {
  override name = 'PlanProblem';
  readonly problems: readonly LocatedProblem[];

  constructor(plan: string, problems: readonly LocatedProblem[]) {
    const lines = problems.map(({ line, column, path, sentence }) =>
      [`  line ${line}:${column}`, path.map(shown).join('.'), sentence].filter(Boolean).join(' '),
    );
    super([`The response plan ${plan} does not hold together:`, ...lines].join('\n'));
    this.problems = problems;
  }
}

/** People count the entries of a list from one. */
function shown(step: string | number): string {
  return String(typeof step === 'number' ? step + 1 : step);
}
