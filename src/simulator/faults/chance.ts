import { createHash } from 'node:crypto';

/** A number from 0 to 1 that is always the same for the same seed and occasion, and tells nothing of any other. */
export function chance(seed: number, occasion: string): number {
  const digest = createHash('sha256').update(`${seed}/${occasion}`).digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}
