import { ConfigProblem } from '../config.ts';

export interface CheckArguments {
  /** Whether messages are validated and an incident is played in a test room. */
  readonly live: boolean;
  /** E-mail address of whoever declares that incident. */
  readonly as: string | null;
  /** What the program itself understands. */
  readonly others: readonly string[];
}

/** Throws a ConfigProblem when something cannot be understood. */
export function readArguments(args: readonly string[]): CheckArguments {
  const others: string[] = [];
  let live = false;
  let as: string | null = null;
  for (const [index, arg] of args.entries()) {
    if (arg === '--live') live = true;
    else if (arg === '--as') as = addressIn(args[index + 1]);
    else if (args[index - 1] !== '--as') others.push(arg);
  }
  if (as && !live) throw new ConfigProblem('--as says who declares in the test room, so it goes with --live.');
  return { live, as, others };
}

function addressIn(arg: string | undefined): string {
  if (arg && /^\S+@\S+$/.test(arg)) return arg;
  throw new ConfigProblem('--as is followed by the e-mail address of a member, as in --as ana@example.com.');
}
