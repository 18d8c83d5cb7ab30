export interface Counted {
  readonly scopeId: string
  readonly projectId: string
}

/** 吕梁 三(二) (L-48, L-51): a scope pushed to three banks is one; distinct scopes are counted, distinct projects stand beside. */
export const distinctTotals = (rows: readonly Counted[]): { readonly scopes: number; readonly projects: number } => ({
  scopes: new Set(rows.map(({ scopeId }) => scopeId)).size,
  projects: new Set(rows.map(({ projectId }) => projectId)).size,
})
