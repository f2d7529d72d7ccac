import { randomBytes, randomInt } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** 'C07X2K9QWLM': a kind's letter and ten more, as Slack makes them. */
export function newId(kind: 'C' | 'D' | 'F' | 'V' | 'S' | 'Q' | 'Bk'): string {
  return `${kind}0${Array.from({ length: 9 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;
}

/** Five characters, for blocks and elements that came without an id. */
export function shortId(): string {
  return randomBytes(4).toString('base64url').replace(/[-_]/g, 'x').slice(0, 5);
}

export function secret(bytes = 16): string {
  return randomBytes(bytes).toString('hex');
}
