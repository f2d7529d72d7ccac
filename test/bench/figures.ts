/** How long each of many took, in milliseconds. */
export class Figures {
  readonly all: readonly number[];

  constructor(all: readonly number[]) {
    this.all = all.toSorted((one, other) => one - other);
  }

  /** The time within which this share of them was over. */
  at(share: number): number {
    return this.all[Math.min(this.all.length - 1, Math.ceil(share * this.all.length) - 1)] ?? 0;
  }

  get most(): number {
    return this.all.at(-1) ?? 0;
  }
}

/** A row of acknowledgements, and how they compare with an idle program's. */
export function row(load: string, figures: Figures, idle: Figures): Record<string, string | number> {
  return {
    load,
    commands: figures.all.length,
    'p50 ms': Math.round(figures.at(0.5)),
    'p99 ms': Math.round(figures.at(0.99)),
    'max ms': Math.round(figures.most),
    'p50 / idle': (figures.at(0.5) / idle.at(0.5)).toFixed(1),
  };
}

/** Rows with columns of one width each. */
export function table(rows: readonly Record<string, string | number>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const cells = [columns, ...rows.map((each) => columns.map((column) => String(each[column])))];
  const widths = columns.map((_, nth) => Math.max(...cells.map((line) => line[nth]?.length ?? 0)));
  return cells.map((line) => line.map((cell, nth) => cell.padEnd(widths[nth] ?? 0)).join('  ')).join('\n');
}
