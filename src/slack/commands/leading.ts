/** What is known by the words a text begins with, and the text after them. */
export interface Leading<Found> {
  readonly found: Found;
  readonly typed: string;
  readonly rest: string;
}

/** Names of the plan are so many words long at most: 'denial of service'. */
const longestName = 4;

/** The longest name that the text begins with; `find` knows them. */
export function leading<Found>(text: string, find: (name: string) => Found | undefined): Leading<Found> | null {
  for (let words = longestName; words > 0; words--) {
    const [, typed, rest = ''] =
      new RegExp(`^\\s*((?:\\S+\\s+){${words - 1}}\\S+)(?:\\s+([\\s\\S]*))?$`).exec(text) ?? [];
    const found = typed === undefined ? undefined : find(typed);
    if (typed !== undefined && found !== undefined) return { found, typed, rest: rest.trim() };
  }
  return null;
}
