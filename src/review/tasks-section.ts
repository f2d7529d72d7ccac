import { lackingWords } from '../incident/gates.ts';
import { liveTasks, type Task } from '../incident/task.ts';
import { blocks, type Inline, type Markdown, md, table } from './markdown.ts';
import { utcMinute } from './moment.ts';
import { counted, type Telling, typeTitle } from './telling.ts';

/** What was to be done, phase by phase: who did it and when, what was not needed and why, what was left open. Null: nothing was. */
export function tasksSection(telling: Telling): Markdown | null {
  const tasks = liveTasks(telling.record.incident);
  if (tasks.length === 0) return null;
  return blocks(
    md`## Tasks`,
    md`${verdict(tasks)}`,
    ...overrides(telling),
    table(
      ['No.', 'Phase', 'Task', 'From', 'Outcome', 'Who', 'When (UTC)'],
      tasks.map((task) => [
        task.number,
        task.phase,
        task.text,
        task.playbook ? typeTitle(telling, task.playbook) : 'the room',
        outcome(task),
        who(task, telling),
        task.settled ? utcMinute(task.settled.at) : '',
      ]),
    ),
  );
}

function verdict(tasks: readonly Task[]): string {
  const count = (state: Task['state']) => tasks.filter((task) => task.state === state).length;
  const open = count('open');
  return `${count('done')} of ${counted(tasks.length, 'task')} were done, ${count('not-needed')} were not needed, and ${open === 0 ? 'none was' : `${open} ${open === 1 ? 'was' : 'were'}`} left open.`;
}

function outcome({ state, settled, dueAt }: Task): Inline {
  if (state === 'done') return settled?.reason ? md`done: ${settled.reason}` : 'done';
  if (state === 'not-needed') return md`not needed: ${settled?.reason ?? ''}`;
  return dueAt ? md`**left open**, due ${utcMinute(dueAt)}` : md`**left open**`;
}

function who({ settled, owner }: Task, telling: Telling): string {
  if (settled) return telling.who(settled.by);
  return owner ? telling.who(owner) : 'nobody';
}

/** Phases that were left without what the plan asks for first. */
function overrides({ record, who }: Telling): Markdown[] {
  return record.timeline.flatMap(({ event, by, at }) => {
    if (event.type !== 'phase-changed' || !event.missing) return [];
    const { from, missing, words } = event;
    return [md`**${from} was left ${lackingWords(missing)}**, by ${who(by)} at ${utcMinute(at)}: ${words.reason}`];
  });
}
