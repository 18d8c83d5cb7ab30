import { runEntities } from './run-entities.js'
import { runRoot } from './run-root.js'
import type { Run } from './running.js'
import type { Step } from './steps.js'

/** Carries a plan out; it never rejects for a subgraph's sake: what fails is in the report, and the rest goes on. */
export async function runStep(step: Step, run: Run): Promise<void> {
  if (step.kind === 'root') return runRoot(step, run)
  if (step.kind === 'entities') return runEntities(step, run)
  if (step.kind === 'parallel') {
    await Promise.all(step.steps.map((child) => runStep(child, run)))
    return
  }
  for (const child of step.steps) await runStep(child, run)
}
