import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which folders and files of src each may import besides itself. What is not said is forbidden. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  incident: [],
  plan: ['incident'],
  review: ['incident', 'plan'],
  store: ['incident'],
  delivery: ['incident', 'store'],
  coordination: ['incident', 'plan', 'store', 'delivery'],
  reminders: ['incident', 'plan', 'store', 'coordination'],
  slack: ['incident', 'plan', 'review', 'coordination', 'config.ts', 'front-door.ts', 'finding.ts'],
  simulator: [],
  'app.ts': [
    'incident',
    'plan',
    'review',
    'store',
    'delivery',
    'coordination',
    'reminders',
    'slack',
    'config.ts',
    'front-door.ts',
  ],
  'main.ts': ['app.ts', 'config.ts', 'front-door.ts', 'log.ts', 'manifest.ts', 'simulator'],
  check: [
    'incident',
    'plan',
    'store',
    'delivery',
    'coordination',
    'slack',
    'simulator',
    'config.ts',
    'front-door.ts',
    'finding.ts',
    'manifest.ts',
  ],
  'check.ts': ['check', 'finding.ts'],
  'config.ts': [],
  'erase.ts': ['erase-record.ts', 'records.ts'],
  'erase-record.ts': ['incident', 'coordination', 'records.ts'],
  'records.ts': ['incident', 'store', 'coordination', 'config.ts'],
  'verify.ts': ['verify-record.ts', 'records.ts'],
  'verify-record.ts': ['incident', 'coordination', 'erase-record.ts', 'records.ts'],
  'finding.ts': [],
  'front-door.ts': [],
  'log.ts': ['config.ts'],
  'manifest.ts': [],
  'print-manifest.ts': ['config.ts', 'manifest.ts'],
};

/** Packages that one folder alone uses. */
const onlyIn: readonly (readonly [RegExp, string])[] = [
  [/^croner$/, 'plan'],
  [/^node-cron$/, 'reminders'],
  [/^(drizzle-orm|postgres|@electric-sql)(\/|$)/, 'store'],
  [/^@slack\//, 'slack'],
  [/^@secretlint\//, 'review'],
  [/^(hono|@hono|ws|marked|preact|slack-message-parser)(\/|$)/, 'simulator'],
];

interface Import {
  readonly file: string;
  /** A file of ours, as a path in src, or what stands in the import. */
  readonly target: string;
  readonly ours: boolean;
  /** It is gone when the program runs. */
  readonly typeOnly: boolean;
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}

const source = filesIn('src').filter((file) => /\.tsx?$/.test(file));
const tests = filesIn('test').filter((file) => /\.tsx?$/.test(file));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

const declaration = /^[ \t]*(?:import|export)\b([^;'"`]*?)\bfrom\s*['"]([^'"]+)['"]/gm;
const bare = /^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const called = /\bimport\(\s*['"]([^'"]+)['"]/g;

function importsOf(file: string): Import[] {
  const text = textOf(file);
  const found = [
    ...[...text.matchAll(declaration)].map(([, clause = '', target = '']) => ({ target, typeOnly: erased(clause) })),
    ...[...text.matchAll(bare)].map(([, target = '']) => ({ target, typeOnly: false })),
    ...[...text.matchAll(called)].map(([, target = '']) => ({ target, typeOnly: false })),
  ];
  return found.map(({ target, typeOnly }) => {
    const ours = target.startsWith('.');
    return { file, target: ours ? normalize(join(dirname(file), target)) : target, ours, typeOnly };
  });
}

/** `import type` and an import of which every name is a type leave nothing behind. */
function erased(clause: string): boolean {
  const names = /^\s*\{([^}]*)\}\s*$/.exec(clause)?.[1];
  if (names === undefined) return /^\s*type\b/.test(clause);
  return names
    .split(',')
    .filter((name) => name.trim())
    .every((name) => /^\s*type\s/.test(name));
}

/** 'incident' for src/incident/phase.ts, 'app.ts' for src/app.ts. */
function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

const imports = source.flatMap(importsOf);

describe('the house', () => {
  it('is read as it is: every import of ours leads to a file', () => {
    const known = new Set(filesIn('src'));
    const astray = imports.filter(({ target, ours }) => ours && !known.has(target));
    expect(astray.map(arrow)).toEqual([]);
    expect(imports.length).toBeGreaterThan(source.length);
  });

  it('has a rule for every room', () => {
    expect([...new Set(source.map(roomOf))].filter((room) => !(room in mayImport))).toEqual([]);
  });

  it('has nobody import whom they may not', () => {
    const trespasses = imports.filter(({ file, target, ours }) => {
      const [from, to] = [roomOf(file), roomOf(target)];
      return ours && from !== to && !mayImport[from]?.includes(to);
    });
    expect(trespasses.map(arrow)).toEqual([]);
  });

  it('keeps each restricted package in its room', () => {
    const strays = imports.filter(
      ({ file, target, ours }) => !ours && onlyIn.some(([name, room]) => name.test(target) && roomOf(file) !== room),
    );
    expect(strays.map(arrow)).toEqual([]);
  });

  it('has a domain that knows no package, not even Node’s', () => {
    expect(imports.filter(({ file, ours }) => roomOf(file) === 'incident' && !ours).map(arrow)).toEqual([]);
  });

  it('has no circles', () => {
    const next = new Map(source.map((file) => [file, [] as string[]]));
    for (const { file, target, ours, typeOnly } of imports) if (ours && !typeOnly) next.get(file)?.push(target);
    expect(circlesIn(next)).toEqual([]);
  });
});

describe('a file', () => {
  it('is at most 300 lines long', () => {
    const long = [...source, ...tests].filter((file) => linesOf(file) > 300);
    expect(long.map((file) => `${file}: ${linesOf(file)}`)).toEqual([]);
  });

  it('is under 60 lines long more often than not', () => {
    const lengths = source.map(linesOf).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
  });

  it('has a name in kebab-case', () => {
    const odd = [...source, ...tests].filter((file) =>
      file
        .replace(/(\.test)?\.tsx?$/, '')
        .split('/')
        .some((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.property)?$/.test(part)),
    );
    expect(odd).toEqual([]);
  });

  it('is named for what it is about', () => {
    const vague = /^(utils?|helpers?|common|managers?|services?|types|misc|shared)$/;
    const named = [...source, ...tests].filter((file) =>
      [
        ...dirname(file).split('/'),
        ...basename(file)
          .replace(/\.[^/]*$/, '')
          .split('-'),
      ].some((part) => vague.test(part)),
    );
    expect(named).toEqual([]);
  });
});

function arrow({ file, target }: Import): string {
  return `${file} -> ${target}`;
}

function linesOf(file: string): number {
  return textOf(file).trimEnd().split('\n').length;
}

/** One path for each circle, from a file back to itself. */
function circlesIn(next: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return circles;
}
