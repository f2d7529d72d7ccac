/** A step into a value: a field, or the place in a list. */
export type Path = readonly (string | number)[];

/** What is changed about a value on its way into a literal, by path. */
export interface Edits {
  /** Left out. */
  readonly omitted: ReadonlySet<string>;
  /** Written as something that fits anywhere. */
  readonly blanked: ReadonlySet<string>;
  /** Fields given to an object that lacks them. */
  readonly supplied: ReadonlyMap<string, readonly string[]>;
}

/** A line of source, and where in the value it stands. */
export interface Line {
  readonly text: string;
  readonly path: Path;
}

const anything = 'undefined as never';

/** A value as a TypeScript literal, one field a line. */
export function literalOf(value: unknown, edits: Edits): readonly Line[] {
  return printed({ before: '', value, path: [], after: ';' }, edits);
}

export function pathName(path: Path): string {
  return path.join('.');
}

interface Part {
  readonly before: string;
  readonly value: unknown;
  readonly path: Path;
  readonly after: string;
}

function printed({ before, value, path, after }: Part, edits: Edits): Line[] {
  const line = (text: string): Line => ({ text, path });
  if (edits.blanked.has(pathName(path))) return [line(`${before}${anything}${after}`)];
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown, index) =>
      printed({ before: '', value: item, path: [...path, index], after: ',' }, edits),
    );
    return [line(`${before}[`), ...items, line(`]${after}`)];
  }
  if (typeof value !== 'object' || value === null) return [line(`${before}${JSON.stringify(value)}${after}`)];
  const fields = Object.entries(value)
    .map(([name, field]: [string, unknown]) => ({ name, field, path: [...path, name] }))
    .filter(({ field, path: at }) => field !== undefined && !edits.omitted.has(pathName(at)));
  return [
    line(`${before}{`),
    ...fields.flatMap(({ name, field, path: at }) =>
      printed({ before: `${JSON.stringify(name)}: `, value: field, path: at, after: ',' }, edits),
    ),
    ...(edits.supplied.get(pathName(path)) ?? []).map((name) => line(`${JSON.stringify(name)}: ${anything},`)),
    line(`}${after}`),
  ];
}
