import { z } from 'zod';

/** What was used and what was chosen, in words: 'heard rank: high'. */
export function heard(action: object): string {
  const { action_id, ...used } = actionHeard.parse(action);
  return `heard ${action_id}: ${Object.values(used).flat().map(inWords).join('+')}`;
}

const one = z.union([z.string(), z.number(), z.object({ value: z.string() }), z.null()]).optional();
const several = z.array(one).optional();
const actionHeard = z.object({
  action_id: z.string(),
  value: one,
  selected_option: one,
  selected_options: several,
  selected_user: one,
  selected_users: several,
  selected_conversation: one,
  selected_conversations: several,
  selected_channel: one,
  selected_date: one,
  selected_time: one,
  selected_date_time: one,
});

const inWords = (value: z.infer<typeof one>): string =>
  String(typeof value === 'object' && value !== null ? value.value : value);
