import type { Circumstances, CommandOf } from './decide.ts';
import { type Draft, requireApprover, sendBack, waitingDraft } from './draft.ts';
import { glanceOf } from './executive.ts';
import { type Event, type EventOf, holdersOf, type Incident } from './incident.ts';
import { isResponding } from './phase.ts';
import { audienceOf, everyone, type Plan } from './plan.ts';
import { nextPromise, promiseTo, type UpdatePromise } from './promise.ts';
import { remindingTimes } from './promise-alarms.ts';
import { Refusal } from './refusal.ts';
import type { Kept } from './reminders.ts';
import { updateWords } from './update.ts';

const minute = 60_000;
/** The farthest an update may be promised by hand: 14 days. */
const farthestPromise = 14 * 24 * 60 * minute;

type Posted = EventOf<'update-posted'>;

export function decideUpdates(
  incident: Incident,
  command: CommandOf<'post-update' | 'post-no-change' | 'approve-update' | 'send-back-update'>,
  c: Circumstances,
): readonly Event[] {
  if (!isResponding(incident.phase)) throw responseOver();
  switch (command.type) {
    case 'post-update':
      return [postedOrDrafted(incident, command, c)];
    case 'post-no-change': {
      const audience = requireAudience(incident, command.audience, c.plan);
      return [
        posted(incident, { audience, noChange: true, nextAt: null, words: { known: '', doing: '', need: '' } }, c),
      ];
    }
    case 'approve-update':
      return [approved(incident, command.draft, c)];
    case 'send-back-update':
      requireApproval(incident, command.draft, c);
      return sendBack(incident, command);
  }
}

/** What the plan has somebody approve waits for them, unless they wrote it. */
function postedOrDrafted(incident: Incident, command: CommandOf<'post-update'>, c: Circumstances): Event {
  const { nextAt } = command;
  const audience = requireAudience(incident, command.audience, c.plan);
  const { form, approvedBy } = audienceOf(c.plan, audience);
  const said = { audience, nextAt, ...glanceOf(form, command.executive), words: wordsOf(command) };
  const event = posted(incident, { ...said, noChange: false }, c);
  const own = c.by.kind === 'person' && approvedBy && holdersOf(incident, approvedBy).includes(c.by.id);
  return approvedBy && !own ? { type: 'update-drafted', role: approvedBy, ...said } : event;
}

/** A next time that has passed while it waited is left to the cadence. */
function approved(incident: Incident, number: number, c: Circumstances): Posted {
  const { draft, by: author, audience, words, executive, nextAt } = requireApproval(incident, number, c);
  const said = {
    audience,
    words,
    ...(executive ? { executive } : {}),
    nextAt: nextAt && nextAt > c.at ? nextAt : null,
  };
  return { ...posted(incident, { ...said, noChange: false }, c), author, draft };
}

function requireApproval(incident: Incident, number: number, { by, plan }: Circumstances): Draft {
  const draft = waitingDraft(incident, number);
  if (by.kind === 'person') requireApprover(incident, plan, draft, by.id);
  return draft;
}

type Said = Pick<Posted, 'audience' | 'noChange' | 'executive' | 'words'> & { readonly nextAt: Date | null };

function posted(incident: Incident, { nextAt, ...said }: Said, c: Circumstances): Posted {
  const promise = promiseTo(incident, said.audience);
  return {
    type: 'update-posted',
    dueAt: promise?.dueAt ?? null,
    promisedAt: promised(incident, said.audience, nextAt, c),
    ...(promise ? { kept: keptBy(promise, incident, c) } : {}),
    ...said,
  };
}

export function responseOver(): Refusal {
  return new Refusal('closed', 'The response is over, so no more updates are owed. Write to the review instead.');
}

/** Throws a Refusal for an audience that the plan does not know, or that has nobody in it here. */
export function requireAudience(incident: Incident, named: string | undefined, plan: Plan): string {
  const name = named ?? everyone;
  if (!plan.audiences.some((audience) => audience.name === name)) {
    const known = plan.audiences.map((audience) => audience.name).join(', ');
    throw new Refusal('invalid', `There is no audience “${name.slice(0, 40)}”. Audiences: ${known}.`, 'audience');
  }
  if (name !== everyone && (incident.audiences[name] ?? []).length === 0)
    throw new Refusal(
      'conflict',
      `Nobody here hears as “${audienceOf(plan, name).title}”, so there is nobody to tell. To keep somebody informed: \`{command} brief @person\`.`,
      'audience',
    );
  return name;
}

function wordsOf(command: CommandOf<'post-update'>): Posted['words'] {
  const words = updateWords(command);
  if (!words.known)
    throw new Refusal('invalid', 'An update says at least what we know: `{command} update <what we know>`.', 'known');
  return words;
}

function promised(incident: Incident, audience: string, nextAt: Date | null, c: Circumstances): Date | null {
  if (!nextAt) return nextPromise(audience, c.at, incident, c);
  if (nextAt <= c.at)
    throw new Refusal('invalid', 'The next update has to lie in the future. Choose a later time.', 'nextAt');
  if (nextAt.getTime() - c.at.getTime() > farthestPromise)
    throw new Refusal('invalid', 'The next update can be promised at most 14 days ahead.', 'nextAt');
  return nextAt;
}

/** Less than this is no delay. */
const grace = minute;

function keptBy(promise: UpdatePromise, { severity }: Incident, { at, plan }: Circumstances): Kept {
  const lateBy = at.getTime() - promise.dueAt.getTime();
  if (lateBy >= grace) return { as: 'late', lateBy };
  const { leadAt } = remindingTimes(promise, severity, plan);
  return { as: at < (leadAt ?? promise.dueAt) ? 'early' : 'on-time', lateBy: 0 };
}
