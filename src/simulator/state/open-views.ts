import type { ViewRecord } from './records.ts';

/** Modals open in front of people; nothing of them outlives the process. */
export interface OpenViews {
  get(id: string): ViewRecord | undefined;
  byExternalId(externalId: string): ViewRecord | undefined;
  /** The modals stacked in front of a person, the topmost last. */
  of(person: string): ViewRecord[];
  put(view: ViewRecord): void;
  remove(id: string): void;
}

export function openViews(): OpenViews {
  const views = new Map<string, ViewRecord>();
  return {
    get: (id) => views.get(id),
    byExternalId: (externalId) => [...views.values()].find((view) => view.externalId === externalId),
    of: (person) => [...views.values()].filter((view) => view.person === person),
    put: (view) => {
      views.set(view.id, view);
    },
    remove: (id) => {
      views.delete(id);
    },
  };
}
