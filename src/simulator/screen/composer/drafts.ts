/** What was typed and not sent, by `listKey`, for as long as this tab stays. */
const drafts = new Map<string, string>();

export const draftOf = (list: string): string => drafts.get(list) ?? '';

export function keepDraft(list: string, text: string): void {
  if (text) drafts.set(list, text);
  else drafts.delete(list);
}
