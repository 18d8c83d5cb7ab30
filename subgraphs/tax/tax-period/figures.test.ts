import { describe, expect, it } from '@jest/globals'
import { figureWarnings } from './figures.js'

const TODAY = '2026-11-23'
const figures = (declared: bigint, paid: bigint, arrears: bigint, dueOn = '2026-10-26') => ({ declared, paid, arrears, dueOn })

describe('[L-41] the figures of a tax period', () => {
  it.each([
    ['agree when all was paid', figures(500n, 500n, 0n), []],
    ['agree when the rest is in arrears', figures(500n, 200n, 300n), []],
    ['agree when more was paid than declared', figures(500n, 600n, 0n), []],
    ['are doubtful by one fen', figures(500n, 200n, 299n), ['ARREARS_DIFFER_FROM_DECLARED_LESS_PAID']],
    ['are doubtful when an assessment adds to what was declared', figures(0n, 0n, 300n), ['ARREARS_DIFFER_FROM_DECLARED_LESS_PAID']],
    ['have no arrears before the due date', figures(500n, 0n, 0n, '2026-11-24'), []],
    ['have none on the due date itself', figures(500n, 0n, 0n, TODAY), []],
    ['are doubtful with arrears before the due date', figures(500n, 0n, 500n, TODAY), ['ARREARS_BEFORE_DUE_DATE']],
  ])('%s', (_, facts, warnings) => expect(figureWarnings(facts, TODAY)).toEqual(warnings))
})
