/** What Postgres cannot hold in text or jsonb: NUL, and halves of a surrogate pair. */
const unstorable = /\0|\p{Surrogate}/gu;

/** The same value, its texts without characters that cannot be stored. Whatever people typed passes here before anything is decided on it. */
export function storable<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(unstorable, '');
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]));
}
