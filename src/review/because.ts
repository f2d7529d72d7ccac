import { type Markdown, md } from './markdown.ts';

/** With the reason, where there is one. */
export function because(deed: Markdown, reason: string): Markdown {
  return reason.trim() ? md`${deed}: ${reason}` : deed;
}
