/** A copy for people to look at: keys called token are left out, and so is every secret wherever it stands in a text. */
export function redacted(value: unknown, secrets: readonly string[]): unknown {
  if (value === undefined) return null;
  const text = JSON.stringify(value, (key, inner: unknown) => (SECRET_KEYS.has(key) ? undefined : inner));
  if (text === undefined) return null;
  const blackened = secrets.reduce((sofar, secret) => sofar.replaceAll(secret, '***'), text);
  return JSON.parse(blackened.replace(TICKET, '$1***'));
}

const SECRET_KEYS: ReadonlySet<string> = new Set(['token']);
/** Addresses that let their holder in: a socket's and an upload's. */
const TICKET = /(\/link\/\?ticket=|\/upload\/v1\/)\w+/g;
