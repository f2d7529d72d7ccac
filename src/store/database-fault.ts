import { DrizzleQueryError } from 'drizzle-orm';

/** The database's own failure, safe to log: neither parameters nor rows nor values, all of which can be what people typed. */
export class DatabaseFault extends Error {
  override name = 'DatabaseFault';
  /** SQLSTATE, or the driver's code: 'ECONNREFUSED'. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface DriverError {
  readonly code: string;
  readonly message: string;
  readonly constraint_name?: unknown;
  readonly constraint?: unknown;
}

/** Errors that are not the database's pass unchanged. */
export function withoutWords(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (isDriverError(cause)) return new DatabaseFault(cause.code, sentenceOf(cause));
  if (error instanceof DrizzleQueryError) return new DatabaseFault('unknown', 'the database failed without a code');
  return error;
}

/** Lost to another transaction (serialization failure, deadlock): the same work can succeed if it is done again. */
export function lostToAnother(error: unknown): boolean {
  return error instanceof DatabaseFault && (error.code === '40001' || error.code === '40P01');
}

const connectionCodes = new Set(['CONNECTION_CLOSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']);

/** The connection broke off: whatever was not committed is undone. */
export function lostConnection(error: unknown): boolean {
  return error instanceof DatabaseFault && connectionCodes.has(error.code);
}

/** SQLSTATEs and drivers' codes are in capitals; the codes of a Refusal are not. */
function isDriverError(error: unknown): error is DriverError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z_]+$/.test(error.code);
}

/** Data exceptions (class 22) quote the value, integrity violations (23) are told by their constraint. */
function sentenceOf(error: DriverError): string {
  const constraint = error.constraint_name ?? error.constraint;
  if (typeof constraint === 'string') return `database error ${error.code} (${constraint})`;
  if (/^2[23]/.test(error.code)) return `database error ${error.code}`;
  return `database error ${error.code}: ${error.message}`;
}
