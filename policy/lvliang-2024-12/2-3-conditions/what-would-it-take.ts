import { type Act, distinctActs, type Finding } from '../../../kernel/verdict.js'

/**
 * The shortest list of steps that would turn every NOT_MET and UNKNOWN: each check names the fewest for itself, and a step that
 * several need stands once, where the notice first asks for it.
 */
export const whatWouldItTake = (findings: readonly Finding[]): readonly Act[] => distinctActs(findings.flatMap(({ acts }) => acts))
