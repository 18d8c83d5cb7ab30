export interface Answer {
  /** The complete JSON body of the response. */
  readonly text: string
  readonly errors: number
  /** The request itself was refused (its variables do not fit): there is no `data`. */
  readonly refused: boolean
}

export interface AnswerObject {
  readonly data: Record<string, unknown> | null
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: Record<string, unknown> }[]
}
