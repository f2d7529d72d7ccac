import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPlanPath } from '../../src/plan/load-plan.ts';

const known = new Map<string, Promise<string>>();

/** The path of a plan that archives the room at the end. */
export function archivingPlan(): Promise<string> {
  return changedPlan('archiveRoom: false', 'archiveRoom: true');
}

/** The path of a plan that gives up soon. */
export function impatientPlan(): Promise<string> {
  return changedPlan('deliveryAttempts: 8', 'deliveryAttempts: 2');
}

/** The same file every time: a plan's version follows from what it says. */
function changedPlan(line: string, into: string): Promise<string> {
  const path = known.get(into) ?? write(line, into);
  known.set(into, path);
  return path;
}

async function write(line: string, into: string): Promise<string> {
  const plan = await readFile(defaultPlanPath, 'utf8');
  if (!plan.includes(line)) throw new Error(`the default plan does not say ${line}`);
  const path = join(await mkdtemp(join(tmpdir(), 'muster-')), 'plan.yml');
  await writeFile(path, plan.replace(line, into));
  return path;
}
