/** Whose facts are not a bank's have no institution; a key has no nulls. */
export const NO_INSTITUTION = '00000000-0000-0000-0000-000000000000'
