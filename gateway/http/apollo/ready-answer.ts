import type { FormattedExecutionResult } from 'graphql'

const READY = Symbol('ready answer')

/** Stands in Apollo Server's result where data would be, and carries the engine's finished text past its serialiser. */
export const readyAnswer = (text: string): Record<string, unknown> => ({ [READY]: text }) as Record<string, unknown>

function textOf({ data }: FormattedExecutionResult): string | null {
  const text = (data as Record<symbol, unknown> | null | undefined)?.[READY]
  return typeof text === 'string' ? text : null
}

export const isReady = (result: FormattedExecutionResult): boolean => textOf(result) !== null

export const stringifyResult = (result: FormattedExecutionResult): string => textOf(result) ?? JSON.stringify(result)
