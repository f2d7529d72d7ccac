/** The metadata by which a message says which effect posted it. Any app in the channel can read it. */
export const effectEvent = 'muster_effect';
