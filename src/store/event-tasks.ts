import { z } from 'zod';
import { responsePhases } from '../incident/phase.ts';

const moment = z.coerce.date();
const momentOrNull = z.union([z.null(), moment]);
const person = z.string();
const personOrNull = person.nullable();
const phase = z.enum(responsePhases);
const task = z.number();
const unheard = z.array(person).readonly().exactOptional();

export const playbookTasks = z.array(z.object({ playbook: z.string(), text: z.string() })).readonly();

export const missingAtGate = z.object({ tasks: z.array(task).readonly(), scope: z.boolean() });

/** Events about tasks as they are read back. */
export const taskEvents = [
  z.object({
    type: z.literal('task-added'),
    phase,
    owner: personOrNull,
    dueAt: momentOrNull,
    words: z.object({ text: z.string() }),
  }),
  z.object({ type: z.literal('task-given'), task, from: personOrNull, to: personOrNull }),
  z.object({ type: z.literal('task-due-changed'), task, dueAt: momentOrNull }),
  z.object({
    type: z.literal('task-settled'),
    task,
    as: z.enum(['done', 'not-needed']),
    words: z.object({ reason: z.string() }),
  }),
  z.object({ type: z.literal('task-reopened'), task }),
  z.object({
    type: z.literal('tasks-reminded'),
    tasks: z.array(task).readonly(),
    escalated: z.boolean(),
    person: personOrNull,
    unheard,
    nextAt: momentOrNull,
  }),
  z.object({ type: z.literal('tasks-kept'), person }),
  z.object({
    type: z.literal('leaver-reported'),
    person,
    to: personOrNull,
    tasks: z.array(task).readonly().exactOptional(),
    unheard,
  }),
  z.object({ type: z.literal('playbook-added'), playbook: z.string(), phase, tasks: playbookTasks }),
] as const;
