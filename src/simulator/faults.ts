export type Fault =
  | { kind: 'rate-limit'; retryAfter: number }
  /** Carried out, then the connection is cut. */
  | { kind: 'lose-response' }
  | { kind: 'fail'; status: number };

/** What tests make go wrong on the wire, for the next calls of a method ('*' is any). */
export interface Faults {
  rateLimit(method: string, times: number, retryAfterSeconds: number): void;
  loseResponse(method: string, times: number): void;
  fail(method: string, times: number, httpStatus: number): void;
  /** Nothing goes wrong any more. */
  clear(): void;
}

export interface FaultSource {
  /** What is to go wrong with this call, counted down. */
  next(method: string): Fault | null;
}

export function faultBox(): Faults & FaultSource {
  let waiting: { method: string; left: number; fault: Fault }[] = [];
  const add = (method: string, left: number, fault: Fault): void => {
    waiting.push({ method, left, fault });
  };
  return {
    rateLimit: (method, times, retryAfter) => add(method, times, { kind: 'rate-limit', retryAfter }),
    loseResponse: (method, times) => add(method, times, { kind: 'lose-response' }),
    fail: (method, times, status) => add(method, times, { kind: 'fail', status }),
    clear: () => {
      waiting = [];
    },
    next(method) {
      const found = waiting.find((one) => one.left > 0 && (one.method === method || one.method === '*'));
      if (!found) return null;
      found.left -= 1;
      return found.fault;
    },
  };
}
