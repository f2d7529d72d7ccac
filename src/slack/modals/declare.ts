import { z } from 'zod';
import type { Declaration } from '../../incident/incident.ts';
import type { Plan } from '../../incident/plan.ts';
import { limits } from '../../incident/words.ts';
import { requireFullMembers } from '../asking/take-part.ts';
import { escapeText, harmless } from '../text.ts';
import {
  neededChoice,
  neededText,
  optionalMoment,
  optionalPerson,
  optionalText,
  severalPeople,
  ticked,
} from './entered.ts';
import {
  momentField,
  mostNamed,
  peopleField,
  personField,
  radioField,
  remark,
  selectField,
  textField,
} from './fields.ts';
import type { FormContext } from './form-context.ts';
import { modal, refusedAt, together } from './modal.ts';
import { severityChoices, typeChoices } from './plan-choices.ts';
import { describedWithQuote, quoteFields } from './quote.ts';

const ids = z.object({
  channel: z.string(),
  /** The message it is declared from. */
  quoted: z.object({ ts: z.string(), author: z.string().nullable() }).nullable(),
});

const entered = z.object({
  title: neededText('Say in a few words what was seen.'),
  severity: neededChoice('Choose a severity.'),
  type: neededChoice('Choose a type.'),
  description: optionalText,
  noticedAt: optionalMoment,
  commander: optionalPerson,
  invited: severalPeople,
  visibility: z.enum(['private', 'public'], { error: 'Choose who may know.' }),
  quoting: ticked,
  quote: optionalText,
});

export const declareModal = modal({
  id: 'declare',
  ids,
  entered,
  async prepare({ quoting, quote, ...rest }, { quoted }, asker) {
    const { coordination, access, people, personId, team, request } = asker;
    const quotes = quoting && quote && quoted;
    const description = quotes
      ? await refusedAt('quote', describedWithQuote(rest.description, quote, quoted, people))
      : rest.description;
    const declaration: Declaration = { ...rest, description };
    const { commander, invited } = declaration;
    await together([
      refusedAt('commander', requireFullMembers(people, commander ? [commander] : [])),
      refusedAt('invited', requireFullMembers(people, invited)),
    ]);
    const by = await access.actor(personId, null);
    coordination.rehearseDeclaration(declaration, by);
    return async () => {
      await coordination.declare(request, team.id, declaration, by);
    };
  },
});

export interface DeclarePreset {
  /** Cut to what a title may be. */
  readonly title?: string;
  readonly description?: string;
  readonly severity?: string;
  readonly type?: string;
  /** What was said for a severity, which the plan does not know. */
  readonly unknownSeverity?: string;
  readonly quoted?: { readonly ts: string; readonly author: string | null; readonly text: string };
}

export async function openDeclareForm(context: FormContext, preset: DeclarePreset = {}): Promise<void> {
  const { plan } = context.coordination;
  const { quoted, unknownSeverity } = preset;
  await context.openModal(
    declareModal.view(
      { channel: context.channelId, quoted: quoted ? { ts: quoted.ts, author: quoted.author } : null },
      {
        title: 'Declare an incident',
        submit: 'Declare',
        blocks: [
          textField({
            name: 'title',
            label: 'Title',
            placeholder: 'What was seen, in a few words',
            limit: limits.title,
            initial: preset.title ?? '',
          }),
          ...(quoted ? quoteFields(quoted.text) : []),
          ...(unknownSeverity ? [remark(notKnown(unknownSeverity))] : []),
          selectField({
            name: 'severity',
            label: 'Severity',
            choices: severityChoices(plan),
            chosen: preset.severity ?? (unknownSeverity ? undefined : plan.defaultSeverity),
          }),
          selectField({
            name: 'type',
            label: 'Type',
            choices: typeChoices(plan),
            chosen: preset.type ?? plan.defaultType,
          }),
          textField({
            name: 'description',
            label: 'Description',
            lines: 'many',
            optional: true,
            limit: limits.description,
            initial: preset.description ?? '',
          }),
          momentField({ name: 'noticedAt', label: 'When it was noticed', optional: true }),
          personField({
            name: 'commander',
            label: 'Commander',
            hint: 'Left open, the seat is asked for in the room.',
            optional: true,
          }),
          peopleField({ name: 'invited', label: 'More people to invite', optional: true, most: mostNamed }),
          radioField({ name: 'visibility', label: 'Who may know', choices: visibilities(plan), chosen: 'private' }),
          remark(
            `Nobody is paged by this.${plan.pagingLink ? ` To page someone: ${escapeText(plan.pagingLink)}` : ''}`,
          ),
        ],
      },
    ),
  );
}

function notKnown(severity: string): string {
  return `:warning: There is no severity “${harmless(severity, 40)}”. Choose one.`;
}

function visibilities(plan: Plan) {
  return [
    { value: 'private', label: 'Private', description: 'Only the people in its room know that it exists' },
    {
      value: 'public',
      label: 'Public',
      description: `Every full member may read it; announced in #${plan.announcements.channel}`,
    },
  ];
}
