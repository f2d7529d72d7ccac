/** The rows of a raw query: postgres.js gives an array, PGlite an object that holds one. */
export function rowsOf(result: unknown): readonly unknown[] {
  if (Array.isArray(result)) return result;
  if (typeof result === 'object' && result !== null && 'rows' in result && Array.isArray(result.rows))
    return result.rows;
  throw new Error('the database answered without rows');
}
