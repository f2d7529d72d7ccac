/** What a response gathers besides its course. */
export interface Gathered {
  /** Where the call is held. */
  readonly callUrl: string | null;
}

export const nothingGathered: Gathered = { callUrl: null };
