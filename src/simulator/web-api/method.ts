import type { z } from 'zod';
import type { Call, TokenKind } from './call.ts';

type Answer = Record<string, unknown>;

/** A Web API method: what it takes, which scopes open it, and what it does. */
export interface Method {
  /** null is callable without a token. */
  readonly token: TokenKind | null;
  /** Any one of these opens the method; none asked for when empty. */
  readonly scopes: readonly string[];
  run(args: unknown, call: Call): Answer | Promise<Answer>;
  readonly args: z.ZodType;
}

interface Definition<Args> {
  token?: TokenKind | null;
  scopes?: readonly string[];
  args: z.ZodType<Args>;
  run(args: Args, call: Call): Answer | Promise<Answer>;
}

export function method<Args>(definition: Definition<Args>): Method {
  const { token = 'bot', scopes = [], args, run } = definition;
  return { token, scopes, args, run: (given, call) => run(args.parse(given), call) };
}

export type Methods = Readonly<Record<string, Method>>;
