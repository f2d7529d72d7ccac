/** A type of the SDK as exactly what it names: its enumerations as their words, and no further fields at its top. */
export type Published<T> = Known<Plain<T>>;

type Known<T> = T extends unknown ? { [K in keyof T as string extends K ? never : K]: T[K] } : never;

type Plain<T> = T extends string
  ? `${T}`
  : T extends (infer U)[]
    ? Plain<U>[]
    : T extends object
      ? { [K in keyof T]: Plain<T[K]> }
      : T;
