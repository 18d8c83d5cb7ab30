import { type ClassType, createUnionType } from 'type-graphql'
import { type RenderedRefusal, render } from '../../kernel/refusal.js'
import type { Action, ActionInput } from '../action/action.js'
import { isRefused } from '../action/action.js'
import { runAction } from '../action/run.js'
import type { GraphContext } from './context.js'
import { RefusalType } from './refusal.graph.js'

/** `XResult = X | Refusal`: what every mutation answers. */
export const resultOf = <Payload extends object>(name: string, payload: ClassType<Payload>) =>
  createUnionType({
    name,
    description: '办理结果：成功则为数据，被拒则为原因\nThe outcome: the data, or why it was refused',
    types: () => [payload, RefusalType] as const,
    resolveType: (value) => ('remedy' in value ? RefusalType : payload),
  })

/** Runs the action for this request; a refusal is rendered in the reader's language, now, from its stored code and parameters. */
export async function perform<Input extends ActionInput, Asked, Locked extends object, Answer extends object>(
  context: GraphContext,
  action: Action<Input, Asked, Locked, Answer>,
  input: Input,
): Promise<Answer | RenderedRefusal> {
  const outcome = await runAction(context.runtime, context.request, action, input)
  return isRefused(outcome) ? render(outcome.refused, context.runtime.catalogue, context.request.language) : outcome.answer
}
