import { mayCommand } from './authority.ts';
import type { Executive } from './executive.ts';
import { holdersOf, type Incident, type PersonId } from './incident.ts';
import type { Plan } from './plan.ts';
import { Refusal } from './refusal.ts';
import type { UpdateWords } from './update.ts';
import { boundedLine, limits, people } from './words.ts';

/** An update that waits for somebody's approval; it keeps no promise before it is sent. */
export interface Draft {
  /** The entry that drafted it. */
  readonly draft: number;
  readonly audience: string;
  /** Whose approval the plan asks for. */
  readonly role: string;
  readonly by: PersonId;
  /** null: as the cadence says when it is sent. */
  readonly nextAt: Date | null;
  readonly executive?: Executive;
  readonly words: UpdateWords;
}

export interface ApproveUpdate {
  readonly type: 'approve-update';
  readonly draft: number;
}

export interface SendBackUpdate {
  readonly type: 'send-back-update';
  readonly draft: number;
  readonly reason: string;
}

export type DraftCommand = ApproveUpdate | SendBackUpdate;

export interface UpdateDrafted {
  readonly type: 'update-drafted';
  readonly audience: string;
  readonly role: string;
  readonly nextAt: Date | null;
  readonly executive?: Executive;
  readonly words: UpdateWords;
}

export interface UpdateSentBack {
  readonly type: 'update-sent-back';
  readonly draft: number;
  /** Who wrote it. */
  readonly author: PersonId;
  readonly words: { readonly reason: string };
}

export type DraftEvent = UpdateDrafted | UpdateSentBack;

/** Throws a Refusal when it was sent, sent back or replaced meanwhile. */
export function waitingDraft({ drafts }: Pick<Incident, 'drafts'>, draft: number): Draft {
  const found = drafts.find((each) => each.draft === draft);
  if (!found)
    throw new Refusal('conflict', 'This draft waits no more: it was sent, sent back, or a newer one took its place.');
  return found;
}

/** Who may send it: whoever holds the role, and while nobody does, who commands. */
export function approversOf(incident: Incident, { role }: Pick<Draft, 'role'>): readonly PersonId[] {
  return holdersOf(incident, role);
}

/** Throws the Refusal that names who may. */
export function requireApprover(incident: Incident, plan: Plan, draft: Draft, id: PersonId): void {
  const approvers = approversOf(incident, draft);
  if (approvers.includes(id) || (approvers.length === 0 && mayCommand(incident, plan, id))) return;
  const who =
    approvers.length > 0 ? people(approvers) : 'whoever commands, while nobody holds the role that approves it';
  throw new Refusal('not-allowed', `This update is approved by ${who}.`);
}

export function sendBack(incident: Incident, { draft, reason: said }: SendBackUpdate): readonly UpdateSentBack[] {
  const { by: author } = waitingDraft(incident, draft);
  const reason = boundedLine(said, limits.reason, 'reason');
  if (!reason) throw new Refusal('invalid', 'Say what is missing or wrong, so that it can be mended.', 'reason');
  return [{ type: 'update-sent-back', draft, author, words: { reason } }];
}
