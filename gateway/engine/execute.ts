import type { RequestContext } from '../../kernel/request.js'
import type { Answer } from './answer.js'
import { coerceVariables, variableFault } from './coerce.js'
import { outage, type ResponseError } from './errors.js'
import type { Fetching } from './fetch.js'
import type { PreparedOperation, Variant } from './operation.js'
import { type Report, reportMissing, reportUnanswered, reportUnseenLosses } from './report.js'
import { runStep } from './run.js'
import { selectedPath } from './selected-path.js'
import type { Supergraph } from './supergraph.js'
import { variantOf } from './variant.js'
import { writeRoot } from './write.js'

export interface Executing {
  readonly supergraph: Supergraph
  readonly fetching: Fetching
  readonly representationsPerFetch: number
  readonly isPublicCode: (code: string) => boolean
  readonly onDefect: (error: unknown, context: RequestContext) => void
}

type Inputs = Readonly<Record<string, unknown>>

/** One request through the engine. What the engine itself cannot do (a plan that the planner fails to make) is masked, and told to the log. */
export async function execute(prepared: PreparedOperation, inputs: Inputs, context: RequestContext, executing: Executing): Promise<Answer> {
  try {
    return await coerceFetchWrite(prepared, inputs, context, executing)
  } catch (error) {
    executing.onDefect(error, context)
    const errors = [outage({ code: 'INTERNAL_SERVER_ERROR', retryable: false }, context)]
    return { text: JSON.stringify({ data: null, errors }), errors: 1, refused: false }
  }
}

async function coerceFetchWrite(prepared: PreparedOperation, inputs: Inputs, context: RequestContext, executing: Executing): Promise<Answer> {
  const { supergraph, isPublicCode } = executing
  const coerced = coerceVariables(supergraph.schema, prepared.operation, ownInputs(prepared, inputs), context)
  if (coerced.errors) return refusal(coerced.errors)
  const variant = variantOf(prepared, coerced.values, supergraph)
  if (!variant) return refusal([variableFault('@skip and @include need true or false.', context)])
  const report: Report = { errors: [], losses: [], explained: [], context, isPublicCode, responseKeys: prepared.responseKeys }
  const data: Record<string, unknown> = Object.create(null)
  if (variant.step) await runStep(variant.step, { ...executing, data, variables: coerced.values, context, report })
  return answer(variant, data, coerced.values, report)
}

function answer({ shape, selecting, introspect }: Variant, data: Record<string, unknown>, variables: Inputs, report: Report): Answer {
  const written = writeRoot(data, shape, {
    selecting,
    introspect: ({ nodes }) => introspect(nodes, variables),
    unanswered: report.losses.length === 0 ? undefined : (path) => reportUnanswered(path, report),
    missing: (path) => reportMissing(path, report),
  })
  reportUnseenLosses(report)
  const errors = report.errors.map((error) => (error.path ? { ...error, path: selectedPath(error.path, shape, data, selecting) } : error))
  const text = errors.length === 0 ? `{"data":${written ?? 'null'}}` : `{"data":${written ?? 'null'},"errors":${JSON.stringify(errors)}}`
  return { text, errors: errors.length, refused: false }
}

const refusal = (errors: readonly ResponseError[]): Answer => ({ text: JSON.stringify({ errors }), errors: errors.length, refused: true })

/** The caller's variables under their safe names. */
function ownInputs({ variables }: PreparedOperation, inputs: Inputs): Inputs {
  if (variables.size === 0) return inputs
  const own: Record<string, unknown> = { ...inputs }
  for (const [safe, name] of variables) if (Object.hasOwn(inputs, name)) own[safe] = inputs[name]
  return own
}
