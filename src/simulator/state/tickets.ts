import { secret } from './ids.ts';

/** Unguessable words, each good once for what it was issued for. */
export interface Tickets<Value> {
  issue(value: Value): string;
  redeem(ticket: string): Value | null;
}

export function tickets<Value>(): Tickets<Value> {
  const issued = new Map<string, Value>();
  return {
    issue(value) {
      const ticket = secret();
      issued.set(ticket, value);
      return ticket;
    },
    redeem(ticket) {
      const value = issued.get(ticket) ?? null;
      issued.delete(ticket);
      return value;
    },
  };
}
