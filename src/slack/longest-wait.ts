/** However long Slack is away, it is asked again this often. */
export const longestWaitMs = 30_000;
