import { z } from 'zod';
import { SlackError } from '../slack-error.ts';

/** Forms carry everything as strings, objects as JSON in a string. */
const decoded = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const asFlag = (value: unknown): unknown => {
  if (value === 'true' || value === '1' || value === 1) return true;
  if (value === 'false' || value === '0' || value === 0 || value === '') return false;
  return value;
};

const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
const split = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)
    : value;

export const required = z.preprocess(asText, z.string());
export const flag = z.preprocess(asFlag, z.boolean());
export const json = z.preprocess(decoded, z.unknown());
/** 'U1,U2' in forms, an array in JSON. */
export const list = z.preprocess(split, z.array(z.string()));
export const optional = {
  text: z.preprocess(asText, z.string().optional()),
  flag: flag.optional(),
  json: json.optional(),
};

/** How many items a page may have. */
export const limit = (max: number, otherwise: number) =>
  z
    .preprocess((value) => (value === undefined || value === '' ? undefined : Number(value)), z.number().optional())
    .transform((value) => {
      const asked = value || otherwise;
      if (!Number.isInteger(asked) || asked < 1 || asked > max) throw new SlackError('invalid_limit');
      return asked;
    });
