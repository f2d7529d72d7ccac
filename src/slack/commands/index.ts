import { access } from './access.ts';
import { add } from './add.ts';
import { assign } from './assign.ts';
import { brief } from './brief.ts';
import { cadence } from './cadence.ts';
import { call } from './call.ts';
import { catchUp } from './catch-up.ts';
import { claim } from './claim.ts';
import { close } from './close.ts';
import { decide } from './decide.ts';
import { declare } from './declare.ts';
import { edit } from './edit.ts';
import { follow } from './follow.ts';
import { handover } from './handover.ts';
import { health } from './health.ts';
import { helpOn } from './help.ts';
import { impact } from './impact.ts';
import { link } from './link.ts';
import { list } from './list.ts';
import { note } from './note.ts';
import { phase } from './phase.ts';
import { playbook } from './playbook.ts';
import { makePrivate } from './private.ts';
import { release } from './release.ts';
import { relieveMe } from './relieve-me.ts';
import { reminders } from './reminders.ts';
import { remove } from './remove.ts';
import { reopen } from './reopen.ts';
import { repair } from './repair.ts';
import { requestUpdate } from './request-update.ts';
import { review } from './review.ts';
import { roles } from './roles.ts';
import { scope } from './scope.ts';
import { severity } from './severity.ts';
import { status } from './status.ts';
import type { Subcommand } from './subcommand.ts';
import { task } from './task.ts';
import { tasks } from './tasks.ts';
import { test } from './test.ts';
import { timeline } from './timeline.ts';
import { unfollow } from './unfollow.ts';
import { update } from './update.ts';

/** In the order of a response, which is the order of help. */
export const subcommands: readonly Subcommand[] = [
  declare,
  list,
  status,
  catchUp,
  claim,
  assign,
  release,
  handover,
  relieveMe,
  roles,
  add,
  remove,
  brief,
  access,
  call,
  makePrivate,
  task,
  tasks,
  playbook,
  note,
  edit,
  decide,
  scope,
  impact,
  link,
  update,
  cadence,
  reminders,
  follow,
  unfollow,
  requestUpdate,
  phase,
  severity,
  timeline,
  repair,
  close,
  reopen,
  review,
  health,
  test,
  helpOn(() => subcommands),
];
