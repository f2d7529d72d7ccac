import { fileURLToPath } from 'node:url';
import { type Complaint, complaintsAbout } from './compiler.ts';
import { type Edits, literalOf, type Path, pathName } from './literal.ts';

/** Something that the workspace sent, and the type that Slack's SDK publishes for it. */
export interface Sighting {
  /** 'conversations.info' */
  readonly what: string;
  /** A type expression over the imports of the prelude. */
  readonly type: string;
  readonly value: unknown;
  /** What of it is not compared. */
  readonly edits?: Edits;
}

export interface Difference {
  readonly what: string;
  /** 'channel.topic.value'; '' for the whole. */
  readonly path: string;
  readonly complaint: string;
}

const prelude = [
  `import type { Published } from ${JSON.stringify(fileURLToPath(new URL('published.ts', import.meta.url)))};`,
  "import type * as web from '@slack/web-api';",
  "import type * as types from '@slack/types';",
  "import type * as bolt from '@slack/bolt';",
];

/** The compiler names one wrong field of an object at a time. */
const mostRounds = 25;

interface Draft {
  readonly sighting: Sighting;
  readonly omitted: Set<string>;
  readonly blanked: Set<string>;
  readonly supplied: Map<string, string[]>;
}

/** Fields that Slack's own types do not know, lack, or have with another type. */
export async function differences(sightings: readonly Sighting[]): Promise<readonly Difference[]> {
  const drafts = sightings.map(draftOf);
  const found: Difference[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const { source, placeOf } = written(drafts);
    const complaints = await complaintsAbout(source);
    if (complaints.length === 0) return found;
    for (const complaint of complaints) {
      const place = placeOf(complaint.line);
      if (!place) throw new Error(`the compiler cannot read what is compared: ${complaint.text}`);
      const { draft, path } = place;
      found.push({
        what: draft.sighting.what,
        path: pathName(settle(complaint, draft, path)),
        complaint: complaint.text,
      });
    }
  }
  throw new Error(`still different after ${mostRounds} rounds: ${JSON.stringify(found.slice(-3))}`);
}

function draftOf(sighting: Sighting): Draft {
  const { omitted = [], blanked = [], supplied = [] } = sighting.edits ?? {};
  return {
    sighting,
    omitted: new Set(omitted),
    blanked: new Set(blanked),
    supplied: new Map([...supplied].map(([path, names]) => [path, [...names]])),
  };
}

function written(drafts: readonly Draft[]) {
  const lines = [...prelude];
  const places: ({ draft: Draft; path: Path } | undefined)[] = lines.map(() => undefined);
  for (const [index, draft] of drafts.entries()) {
    lines.push(`export const sighting${index}: Published<${draft.sighting.type}> =`);
    places.push({ draft, path: [] });
    for (const { text, path } of literalOf(draft.sighting.value, draft)) {
      lines.push(text);
      places.push({ draft, path });
    }
  }
  return { source: lines.join('\n'), placeOf: (line: number) => places[line - 1] };
}

/** Takes the difference out of the way, so that the next one shows. Returns where it is. */
function settle({ code, text }: Complaint, draft: Draft, path: Path): Path {
  const unknown = /may only specify known properties, (?:and|but) '"?([^'"]+)"?' does not exist/.exec(text)?.[1];
  if (unknown) {
    const at = path.at(-1) === unknown ? path : [...path, unknown];
    draft.omitted.add(pathName(at));
    return at;
  }
  const missing = missingFields(code, text);
  if (missing.length > 0) {
    const given = draft.supplied.get(pathName(path)) ?? [];
    if (missing.some((name) => !given.includes(name))) {
      draft.supplied.set(pathName(path), [...given, ...missing]);
      return path;
    }
  }
  draft.blanked.add(pathName(path));
  return path;
}

function missingFields(code: string, text: string): string[] {
  if (code !== 'TS2741' && code !== 'TS2739' && code !== 'TS2740') return [];
  const one = /Property '([^']+)' is missing/.exec(text)?.[1];
  const several = /missing the following properties from type [^:]*: ([\w, ]+?)(?:, and \d+ more)?\.?$/m.exec(
    text,
  )?.[1];
  return one ? [one] : (several?.split(', ') ?? []);
}

/** One line for each, once. */
export function briefly(found: readonly Difference[]): readonly string[] {
  return [...new Set(found.map(({ what, path, complaint }) => `${what} ${path}: ${complaint.slice(0, 200)}`))];
}
