export interface JsonToken {
  kind: 'key' | 'string' | 'number' | 'word' | 'rest';
  text: string;
}

/** Two spaces deep, with JSON in strings (as forms carry blocks and views) unfolded; null for what is not there. */
export function formatted(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  return JSON.stringify(unfolded(value), null, 2);
}

/** The parts of a JSON text that deserve a colour of their own; together they are the text. */
export function jsonTokens(text: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  let end = 0;
  for (const match of text.matchAll(/("(?:\\.|[^"\\])*")(?=(\s*:)?)|(true|false|null)|-?\d[\d.eE+-]*/g)) {
    const [part, string, colon, word] = match;
    if (match.index > end) tokens.push({ kind: 'rest', text: text.slice(end, match.index) });
    tokens.push({ kind: string ? (colon ? 'key' : 'string') : word ? 'word' : 'number', text: part });
    end = match.index + part.length;
  }
  return end < text.length ? [...tokens, { kind: 'rest', text: text.slice(end) }] : tokens;
}

function unfolded(value: unknown): unknown {
  if (typeof value === 'string') return /^\s*[[{]/.test(value) ? parsedOr(value) : value;
  if (Array.isArray(value)) return value.map(unfolded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unfolded(part)]));
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
