import type { Effect } from './effect.ts';
import type { Change } from './react.ts';

/** Messages that told of what stood for long say what of it ended. */
export function settledAttention({ before, after }: Change): Effect[] {
  const still = after.watch.called;
  return (before?.watch.called ?? [])
    .filter((called) => !still.includes(called))
    .map(({ entry }) => ({ type: 'settle-attention', call: entry }));
}
