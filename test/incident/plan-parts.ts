import type { Audience, ReminderManners } from '../../src/incident/plan.ts';

/** Everyone, and nobody apart. */
export const onlyEveryone: readonly Audience[] = [{ name: 'everyone', title: 'Everyone', form: 'update', reaches: {} }];

export const reminderManners: ReminderManners = {
  beforeMinutes: 5,
  snoozeMinutes: [15, 30],
  snoozeReasonAboveMinutes: 30,
  snoozeAtMostMinutes: {},
  ladder: [],
};
