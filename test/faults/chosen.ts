import { type Call, faultKinds } from './call-proxy.ts';
import type { Cell } from './cell.ts';
import type { Chance } from './chance.ts';
import type { Operation } from './operation.ts';

/** How much of the matrix is tried: all of it takes too long for every change. */
export const share = process.env.FAULTS === 'all' ? 1 : Number(process.env.FAULTS_SHARE ?? 1 / 3);

/** Cells of an operation: at each of its calls as many kinds of fault as the share allows, where it allows less than one by chance. */
export function chosen(operation: Operation, calls: readonly Call[], luck: Chance): readonly Cell[] {
  return calls.flatMap((call) => {
    const left = [...faultKinds];
    const wanted = Math.floor(left.length * share + luck.pick(1_000) / 1_000);
    return Array.from({ length: wanted }, () => {
      const [kind] = left.splice(luck.pick(left.length), 1);
      if (!kind) throw new Error('there are not so many kinds');
      return { operation, call, kind };
    });
  });
}
