import { Refusal } from '../../incident/refusal.ts';
import type { People } from '../people.ts';
import { Misfilled, Refusals } from './modal.ts';
import type { Submission, SubmittedView } from './submission.ts';

/** What to say at which field, the first where none is meant, when a submission was not good; null for anything else that went wrong. */
export async function rejectionOf(
  error: unknown,
  { view }: Submission,
  words: { readonly command: string; readonly people: People },
): Promise<Record<string, string> | null> {
  const fields = fieldsOf(view);
  const first = fields[0];
  if (!first) return null;
  const shown = (field: string | undefined) => (field !== undefined && fields.includes(field) ? field : first);
  if (error instanceof Misfilled)
    return Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [shown(String(path[0])), message]));
  const refusals = error instanceof Refusals ? error.refusals : error instanceof Refusal ? [error] : [];
  if (refusals.length === 0) return null;
  const sentences = refusals
    .toReversed()
    .map(async (refusal) => [shown(refusal.field), await plainRefusal(forForm(refusal, fields), words)] as const);
  return Object.fromEntries(await Promise.all(sentences));
}

/** What would be typed in a command is entered right here, where the form asks for it. */
function forForm({ code, field, message }: Refusal, fields: readonly string[]): string {
  const asked = code === 'invalid' && field !== undefined && fields.includes(field);
  return asked ? message.replace(/: `\{command\}[^`]*`\.$/, '.') : message;
}

function fieldsOf(view: SubmittedView): string[] {
  return view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
}

/** A refusal where Slack shows plain text: names for mentions, quotation marks for backticks. */
async function plainRefusal(
  message: string,
  { command, people }: { command: string; people: People },
): Promise<string> {
  const ids = new Set([...message.matchAll(/\{person:(\w+)\}/g)].map(([, id = '']) => id));
  const names = new Map(await Promise.all([...ids].map(async (id) => [id, await nameOf(id, people)] as const)));
  return message
    .replaceAll('{command}', command)
    .replace(/\{person:(\w+)\}/g, (_, id: string) => names.get(id) ?? 'someone')
    .replace(/`([^`]*)`/g, '“$1”');
}

/** A refusal is worth saying without a name when Slack does not give it. */
async function nameOf(id: string, people: People): Promise<string> {
  const found = await people.person(id).catch(() => null);
  return found?.name ?? 'someone';
}
