/** What subcommands are about, in the order in which help lists them. */
export const topics = {
  course: 'declaring, phases, severity, closing',
  roles: 'who does what, and handing it over',
  people: 'who is in the room, and who may know',
  tasks: 'tasks and playbooks',
  facts: 'timeline, decisions, scope, impact',
  updates: 'status updates and reminders',
  review: 'the post-incident review',
  look: 'looking up how things stand',
  muster: 'Muster itself',
} as const;

export type Topic = keyof typeof topics;

export function isTopic(word: string): word is Topic {
  return Object.hasOwn(topics, word);
}
