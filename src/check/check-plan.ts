import { type Finding, good, lacking, note } from '../finding.ts';
import { defaultPlanPath, type LoadedPlan, loadPlan } from '../plan/load-plan.ts';

/** Whether the response plan can be read and holds together; null takes the one that comes with Muster without a word. */
export async function checkPlan(
  path: string | null | undefined,
): Promise<{ readonly findings: readonly Finding[]; readonly loaded: LoadedPlan | null }> {
  try {
    const loaded = await loadPlan(path ?? defaultPlanPath);
    const { name, severities, roles, types } = loaded.plan;
    const parts = `${severities.length} severities, ${roles.length} roles, ${types.length} incident types`;
    const findings = [good(`The response plan “${name}” holds together: ${parts}.`)];
    return { findings: path === undefined ? [...findings, whose] : findings, loaded };
  } catch (error) {
    return {
      findings: [lacking(error instanceof Error ? error.message : 'The response plan cannot be read.')],
      loaded: null,
    };
  }
}

const whose = note(
  'It is the plan that comes with Muster. Copy src/plan/default.yml, make it your own, and point MUSTER_PLAN at the copy.',
);
