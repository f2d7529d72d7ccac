import type { z } from 'zod';
import { requireRight } from '../../incident/authority.ts';
import type { Command, Incident, NotedMessage, PersonId } from '../../incident/incident.ts';
import { type Deed, type Rule, rules } from '../../incident/permissions.ts';
import type { Plan } from '../../incident/plan.ts';
import { Refusal } from '../../incident/refusal.ts';
import { roleChanged } from '../answers/role-changed.ts';
import { coordinateAs } from '../asking/coordinate-as.ts';
import type { ActionContext } from '../edge.ts';
import type { Topic } from './topics.ts';
import { whichIncident } from './which-incident.ts';

/** What was typed after the subcommand's name, as Slack escaped it. */
export interface Line {
  readonly text: string;
  /** The number of the incident that was named before the subcommand. */
  readonly named: number | null;
}

export interface CommandContext extends ActionContext {
  /** The incident a person chose among those they were offered. */
  readonly chosen: Incident | null;
  /** The message the command stands in, when it was a mention. */
  readonly message: NotedMessage | null;
}

/** A subcommand about one incident that the person may see. */
export interface IncidentContext extends CommandContext {
  readonly incident: Incident;
  /** The plan the incident was declared under. */
  readonly plan: Plan;
  coordinate(command: Command, request?: string): Promise<Incident>;
  /** Says that it was done, where the room does not show it to the person anyway. */
  confirm(text: string): Promise<void>;
  /** Says who holds a role now; null when it was released. */
  confirmRole(role: string, holder: PersonId | null): Promise<void>;
}

interface Description {
  readonly name: string;
  readonly synonyms: readonly string[];
  /** What comes after the name: '<role> @person [reason]'. */
  readonly usage: string;
  /** In one line, for help. */
  readonly summary: string;
  readonly examples?: readonly string[];
  /** Under which help lists it. */
  readonly topic: Topic;
  /** What it does to an incident, so that help can say who may. */
  readonly deed?: Deed;
}

export interface Subcommand extends Description {
  run(line: Line, context: CommandContext): Promise<void>;
}

/** How a line of a subcommand on an incident is taken. */
export interface Manner {
  /** Inside a room, an INC-n that follows the name is part of what is said. */
  readonly takesText?: boolean;
  /** An INC-n at the end is another incident. */
  readonly endsInAnother?: boolean;
  /** Nothing is changed by it, so that it can do without asking which incident is meant where there is only one. */
  readonly reads?: (text: string) => boolean;
}

interface Definition<Input, Context> extends Description {
  /** Reads what was typed after the name. */
  readonly input: z.ZodType<Input, string>;
  run(input: Input, context: Context): Promise<void>;
}

export function subcommand<Input>(definition: Definition<Input, CommandContext>): Subcommand {
  return {
    ...definition,
    run: ({ text }, context) => definition.run(read(definition, text), context),
  };
}

/** As `subcommand`, on an incident. */
export function incidentSubcommand<Input>(definition: Definition<Input, IncidentContext> & Manner): Subcommand {
  return {
    ...definition,
    async run(line, context) {
      const { incident, text } = await whichIncident(line, context, definition);
      const input = read(definition, text);
      const plan = await context.coordination.planOf(incident);
      await refuseReading(context, incident, plan, definition.deed);
      await definition.run(input, {
        ...context,
        incident,
        plan,
        coordinate: (command, request) => coordinateAs(context, incident, command, request),
        confirm: async (said) => {
          if (context.channelId !== incident.roomId) await context.answer({ text: said });
        },
        confirmRole: async (role, holder) => {
          const { personId: by, channelId } = context;
          const said = roleChanged(incident, plan, { role, holder, by, channelId });
          if (said) await context.answer({ text: said });
        },
      });
    },
  };
}

/** What changes something is refused where it is decided. */
async function refuseReading(context: CommandContext, incident: Incident, plan: Plan, deed?: Deed): Promise<void> {
  const rule: Rule | undefined = deed && rules[deed];
  if (!deed || !rule?.reads) return;
  requireRight(incident, plan, await context.access.actor(context.personId, incident), deed);
}

function read<Input>({ name, usage, input }: Definition<Input, never>, text: string): Input {
  const parsed = input.safeParse(text);
  if (parsed.success) return parsed.data;
  const [problem] = parsed.error.issues;
  throw new Refusal(
    'invalid',
    `${problem?.message ?? 'That cannot be read.'} Like this: \`${usageOf({ name, usage })}\`.`,
  );
}

/** '{command} assign <role> @person', to be shown through `refusalText`. */
export function usageOf({ name, usage }: Pick<Description, 'name' | 'usage'>): string {
  return `{command} ${name}${usage ? ` ${usage}` : ''}`;
}
