import type { z } from 'zod';

/** What is wrong with blocks, a view or arguments, in the words of Slack's response_metadata.messages. */
export function complaints(error: z.ZodError, root: string): string[] {
  return error.issues.map((issue) => complaint(issue, root));
}

function complaint(issue: z.core.$ZodIssue, root: string): string {
  const at = pointer(root, issue.path);
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `must be less than ${Number(issue.maximum) + 1} characters ${at}`
        : issue.origin === 'array'
          ? `no more than ${issue.maximum} items allowed ${at}`
          : `must be no more than ${issue.maximum} ${at}`;
    case 'too_small':
      return issue.origin === 'string'
        ? `must be more than ${Number(issue.minimum) - 1} characters ${at}`
        : issue.origin === 'array'
          ? `no less than ${issue.minimum} items allowed ${at}`
          : `must be no less than ${issue.minimum} ${at}`;
    case 'invalid_type':
      return issue.input === undefined
        ? `missing required field: ${String(issue.path.at(-1))} ${pointer(root, issue.path.slice(0, -1))}`
        : `must be a valid ${issue.expected} ${at}`;
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys[0]} ${at}`;
    case 'invalid_union':
      return `unsupported type: ${typeOf(issue.input)} ${at}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')} ${at}`;
    case 'custom':
      return `${String(issue.params?.slack ?? issue.message)} ${at}`;
    default:
      return `failed to match all allowed schemas ${at}`;
  }
}

function typeOf(input: unknown): string {
  return typeof input === 'object' && input !== null && 'type' in input ? String(input.type) : 'none';
}

function pointer(root: string, path: readonly PropertyKey[]): string {
  return `[json-pointer:${[root, ...path.map(String)].join('/') || '/'}]`;
}
