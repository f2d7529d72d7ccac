/** How far Slack's clock may lie behind ours. */
export const skewMs = 5 * 60_000;
