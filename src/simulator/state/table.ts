import type { z } from 'zod';
import type { Journal, JournalLine } from './journal.ts';

/** Records of one kind by key, in the order they first came; every change is journalled as it is made. */
export interface Table<Value> {
  get(key: string): Value | undefined;
  all(): Iterable<Value>;
  /** Those that belong together, such as the messages of one channel. */
  of(group: string): Iterable<Value>;
  put(value: Value): Value;
  remove(key: string): void;
}

export interface StoredTable<Value> extends Table<Value> {
  /** Takes over a line read from the journal; false when it is not a record of this table. */
  restore(entry: JournalLine): boolean;
  lines(): Iterable<JournalLine>;
}

interface TableDefinition<Value> {
  name: string;
  schema: z.ZodType<Value>;
  keyOf(value: Value): string;
  /** Every group it belongs to. */
  groupsOf?(value: Value): readonly string[];
}

export function table<Value>(definition: TableDefinition<Value>, journal: Journal): StoredTable<Value> {
  const { name, schema, keyOf, groupsOf = () => [] } = definition;
  const records = new Map<string, Value>();
  const groups = new Map<string, Map<string, Value>>();

  const keep = (key: string, value: Value): void => {
    records.set(key, value);
    for (const group of groupsOf(value)) {
      const members = groups.get(group) ?? new Map<string, Value>();
      groups.set(group, members.set(key, value));
    }
  };
  const forget = (key: string): boolean => {
    const value = records.get(key);
    for (const group of value === undefined ? [] : groupsOf(value)) groups.get(group)?.delete(key);
    return records.delete(key);
  };
  return {
    get: (key) => records.get(key),
    all: () => records.values(),
    of: (group) => groups.get(group)?.values() ?? [],
    put(value) {
      keep(keyOf(value), value);
      journal.append({ table: name, key: keyOf(value), value });
      return value;
    },
    remove(key) {
      if (forget(key)) journal.append({ table: name, key, value: null });
    },
    restore(entry) {
      if (entry.table !== name) return false;
      if (entry.value === null) return forget(entry.key);
      const parsed = schema.safeParse(entry.value);
      if (parsed.success) keep(entry.key, parsed.data);
      return parsed.success;
    },
    *lines() {
      for (const [key, value] of records) yield { table: name, key, value };
    },
  };
}
