/** What goes by a name, a title and other words that people type. */
export interface Named {
  readonly name: string;
  readonly title?: string;
  readonly synonyms: readonly string[];
}

/** The one that was meant: 'Data Breach', 'data_breach' and 'data-breach' are one name. */
export function named<T extends Named>(all: readonly T[], typed: string): T | undefined {
  const wanted = normal(typed);
  return all.find(({ name, title, synonyms }) =>
    [name, title ?? name, ...synonyms].some((each) => normal(each) === wanted),
  );
}

function normal(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}
