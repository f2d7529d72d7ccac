import type { Operation } from './operation.ts';
import { operationsAmongPeople } from './operations-among-people.ts';
import { operationsOfAResponse } from './operations-of-a-response.ts';
import { operationsOnRooms } from './operations-on-rooms.ts';

/** Everything consequential that is tried with each fault at each of its calls. */
export const operations: readonly Operation[] = [
  ...operationsOfAResponse,
  ...operationsAmongPeople,
  ...operationsOnRooms,
];
