import type { Circumstances } from './decide.ts';
import type { Declaration, Event, PersonId } from './incident.ts';
import { commander, everyone, typeOf } from './plan.ts';
import { playbookTasks } from './playbook.ts';
import { nextPromise } from './promise.ts';
import { Refusal } from './refusal.ts';
import { bounded, boundedLine, limits } from './words.ts';

/** What declaring does. Throws a Refusal when a guest declares or the plan does not know a word of it. */
export function declare(declaration: Declaration, circumstances: Circumstances): readonly Event[] {
  const { by, at, plan } = circumstances;
  if (by.kind !== 'person' || by.guest)
    throw new Refusal(
      'not-allowed',
      'Guests and people of other organisations cannot declare incidents. Tell a colleague who can.',
    );
  const title = boundedLine(declaration.title, limits.title, 'title');
  if (!title) throw new Refusal('invalid', 'An incident needs a title: a few words on what was seen.', 'title');
  requireKnown(plan.severities, declaration.severity, 'severity');
  requireKnown(plan.types, declaration.type, 'type');
  if (declaration.noticedAt && declaration.noticedAt > at)
    throw new Refusal('invalid', 'It cannot have been noticed in the future. Choose an earlier time.', 'noticedAt');
  const declarerJoins = declaration.trial || typeOf(plan, declaration.type).declarerJoins;
  if (!declarerJoins && declaration.commander === by.id)
    throw new Refusal(
      'invalid',
      'Whoever declares an incident of this type does not enter its room. Name someone else, or leave the seat open.',
      'commander',
    );
  const people = new Set<PersonId>(declarerJoins ? [by.id, ...declaration.invited] : declaration.invited);
  if (!declarerJoins) people.delete(by.id);
  if (declaration.commander) people.add(declaration.commander);
  const tasks = playbookTasks({ type: declaration.type, playbooks: [], tasks: [] }, 'detection', plan);
  const declared: Event = {
    type: 'declared',
    incidentType: declaration.type,
    severity: declaration.severity,
    visibility: declaration.visibility,
    noticedAt: declaration.noticedAt,
    invited: [...people],
    promisedAt: firstPromise(declaration.severity, circumstances),
    ...(tasks.length > 0 ? { tasks } : {}),
    words: { title, description: bounded(declaration.description, limits.description, 'description') },
  };
  if (!declaration.commander) return [declared];
  const words = { reason: '' };
  return [declared, { type: 'role-assigned', role: commander, person: declaration.commander, former: null, words }];
}

function firstPromise(severity: string, { at, plan, nextAfter }: Circumstances): Date {
  const course = { severity, phase: 'detection', declaredAt: at, cadences: {} } as const;
  const due = nextPromise(everyone, at, course, { plan, nextAfter });
  if (!due) throw new Error(`the plan promises nobody anything at ${severity}`);
  return due;
}

function requireKnown(all: readonly { readonly name: string }[], name: string, what: string): void {
  if (all.some((each) => each.name === name)) return;
  const known = all.map((each) => each.name).join(', ');
  throw new Refusal('invalid', `There is no ${what} “${name.slice(0, 40)}”. Known: ${known}.`, what);
}
