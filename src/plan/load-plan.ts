import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Document, isMap, LineCounter, parseDocument, visit } from 'yaml';
import type { Plan } from '../incident/plan.ts';
import { crossCheck } from './cross-check.ts';
import { fitCheck } from './fit-check.ts';
import { locate } from './locate.ts';
import { type LocatedProblem, PlanProblem, type Problem } from './problem.ts';
import { planFile } from './schema.ts';
import { sentenceOf } from './sentence.ts';
import { sketch } from './sketch.ts';
import { versionOf } from './version.ts';

export interface LoadedPlan {
  readonly plan: Plan;
  /** The same for plans that say the same, whatever their comments and layout. */
  readonly version: string;
}

/** The plan that comes with Muster; found from `src` and from `dist` alike. */
export const defaultPlanPath: string = fileURLToPath(new URL('../../src/plan/default.yml', import.meta.url));

/** Throws a PlanProblem when the plan does not hold together, or cannot be read. */
export async function loadPlan(path: string): Promise<LoadedPlan> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (cause) {
    const why = isMissing(cause) ? 'does not exist' : 'cannot be read; it has to be a YAML file';
    throw new Error(`The response plan ${path} ${why}.`, { cause });
  }
  return parsePlan(source, path);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** `name` is what a PlanProblem calls the plan. */
export function parsePlan(source: string, name: string): LoadedPlan {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const unreadable = [...document.errors, ...document.warnings].map(({ message, pos: [offset] }): LocatedProblem => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, path: [], sentence: message };
  });
  if (unreadable.length > 0) throw new PlanProblem(name, unreadable);

  if (document.contents === null) throw new PlanProblem(name, [emptiness]);
  const value = meaningOf(document, (offset) => lines.linePos(offset), name);
  const parsed = planFile.safeParse(value, { error: sentenceOf });
  const problems = [
    ...(parsed.error?.issues ?? []).map(problemOf),
    ...(isMap(document.contents) ? crossCheck(sketch.parse(value)) : []),
    ...(parsed.success ? fitCheck(parsed.data) : []),
  ];
  if (!parsed.success || problems.length > 0)
    throw new PlanProblem(
      name,
      problems
        .map((problem) => locate(problem, document, lines))
        .sort((a, b) => a.line - b.line || a.column - b.column),
    );
  return { plan: parsed.data, version: versionOf(parsed.data) };
}

const emptiness: LocatedProblem = {
  line: 1,
  column: 1,
  path: [],
  sentence: 'the file is empty; begin with a copy of the plan that comes with Muster, src/plan/default.yml',
};

/** Throws a PlanProblem where aliases stand for so much that reading them could fill the memory. */
function meaningOf(
  document: Document,
  placeOf: (offset: number) => { line: number; col: number },
  name: string,
): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    let offset = 0;
    visit(document, {
      Alias: (_, alias) => {
        offset = alias.range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    const { line, col } = placeOf(offset);
    const sentence = 'the aliases, of which this is the first, stand for too much; write out what they stand for';
    throw new PlanProblem(name, [{ line, column: col, path: [], sentence }]);
  }
}

function problemOf(issue: { path: readonly PropertyKey[]; message: string; keys?: readonly string[] }): Problem {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  return { path: [...path, ...(issue.keys?.slice(0, 1) ?? [])], sentence: issue.message };
}
