import { addToTimeline } from './add-to-timeline.ts';
import { declareFromMessage } from './declare-from-message.ts';
import { declareIncident } from './declare-incident.ts';
import { makeTask } from './make-task.ts';
import type { Shortcut } from './shortcut.ts';

export const shortcuts: readonly Shortcut[] = [declareIncident, declareFromMessage, addToTimeline, makeTask];
