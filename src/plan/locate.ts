import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter } from 'yaml';
import type { LocatedProblem, Problem } from './problem.ts';

/** Finds where in the YAML a problem stands; what is missing stands at what lacks it. */
export function locate(problem: Problem, document: Document, lines: LineCounter): LocatedProblem {
  const { line, col } = lines.linePos(offsetOf(problem.path, document));
  return { ...problem, line, column: col };
}

function offsetOf(path: Problem['path'], document: Document): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const [at, next] = entry(node, step);
    if (at === undefined) break;
    offset = at;
    node = next;
  }
  return offset;
}

/** Where an entry begins, and what it holds: a scalar at its value, anything else at its key. */
function entry(node: unknown, step: string | number): [offset: number | undefined, value: unknown] {
  if (isSeq(node)) return [startOf(node.items[Number(step)]), node.items[Number(step)]];
  if (!isMap(node)) return [undefined, undefined];
  const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : key) === String(step));
  if (!pair) return [undefined, undefined];
  const hasValue = isScalar(pair.value) && pair.value.source !== '';
  return [startOf(hasValue ? pair.value : pair.key), pair.value];
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
