import type { Event, TimelineEntry } from '../incident/incident.ts';
import type { Task } from '../incident/task.ts';
import type { IncidentRecord, RoomMessage } from './record.ts';

/** The record with everything a person may have written put through `change`, which is called in a fixed order. */
export function mapTexts(record: IncidentRecord, change: (text: string) => string): IncidentRecord {
  const { incident } = record;
  return {
    ...record,
    incident: {
      ...incident,
      title: change(incident.title),
      description: change(incident.description),
      tasks: incident.tasks.map((task) => withTask(task, change)),
    },
    timeline: record.timeline.map((entry): TimelineEntry => ({ ...entry, event: withWords(entry.event, change) })),
    messages: record.messages.map(
      (message): RoomMessage => ({
        ...message,
        author: change(message.author),
        text: change(message.text),
        files: message.files.map((file) => ({ ...file, name: change(file.name) })),
      }),
    ),
    gaps: record.gaps.map(change),
    names: new Map([...record.names].map(([id, name]) => [id, change(name)])),
  };
}

/** What stands in the plan is no person's. */
function withTask(task: Task, change: (text: string) => string): Task {
  return {
    ...task,
    text: task.playbook ? task.text : change(task.text),
    settled: task.settled && { ...task.settled, reason: change(task.settled.reason) },
  };
}

function withWords(event: Event, change: (text: string) => string): Event {
  if (!('words' in event)) return event;
  const words = Object.fromEntries(Object.entries(event.words).map(([name, text]) => [name, change(text)]));
  return { ...event, words } as Event;
}
