/** Who is in a fresh workspace's channels, and what was said there. */
export interface ChannelSeed {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly general?: boolean;
  readonly members: 'everyone' | 'full members' | 'full members and the app' | readonly string[];
  /** Organisations beside our own. */
  readonly sharedWith?: string[];
  readonly messages: readonly { readonly by: string; readonly text: string }[];
}

export const CHANNELS: readonly ChannelSeed[] = [
  {
    id: 'C01GENERAL',
    name: 'general',
    purpose: 'Announcements and talk for everybody at Nightingale Health',
    general: true,
    members: 'everyone',
    messages: [
      { by: 'U02BEN', text: 'Welcome to Nightingale Health! If something looks odd, say so. Early and often.' },
      { by: 'U06FARID', text: 'Payroll closes on the 25th, as always. Please send expenses before then.' },
    ],
  },
  {
    id: 'C02SECINC',
    name: 'security-incidents',
    purpose: 'Security incidents that concern all of us are announced here',
    members: 'full members and the app',
    messages: [
      {
        by: 'U01ANA',
        text: 'I am on call this week. Seen something suspicious? You can declare an incident from any channel.',
      },
    ],
  },
  {
    id: 'C03ENGINEER',
    name: 'engineering',
    purpose: 'Building and running the patient portal',
    members: 'full members',
    messages: [
      {
        by: 'U05ERIN',
        text: 'The portal runs on the new cluster since this morning. Latency is down by a third :tada:',
      },
      { by: 'U01ANA', text: 'Lovely! I will go through the new firewall rules after lunch.' },
    ],
  },
  {
    id: 'C04PARTNER',
    name: 'partner-exchange',
    purpose: 'Shared with the people who run our laboratory interface',
    members: ['U02BEN', 'U05ERIN', 'U08OLGA'],
    sharedWith: ['T0PARTNER'],
    messages: [
      { by: 'U08OLGA', text: 'Good morning! The interface was down for two minutes last night, all is well now.' },
    ],
  },
];
