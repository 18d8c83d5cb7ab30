import { recordAction } from '../platform/register/actions/record.js'
import { projectsSlice } from '../subgraphs/projects/registers/slice.js'
import { BUYER_RIGHTS_RISKS } from '../subgraphs/projects/watch-list/buyer-rights-risk.register.js'
import { act, clerk, type Runtimes, runtimeOf } from './acting.js'
import type { County } from './facts/fill-slice.js'
import { idOf } from './random.js'

/** What may harm buyers where presale money is lost; stopped works and overdue delivery are on the watch list by themselves. */
export async function fillWatchList(runtimes: Runtimes, counties: readonly County[]): Promise<void> {
  const plan = counties.flatMap(({ plans }) => plans).find(({ story }) => story === 'DIVERTED_LOST')
  if (!plan) return
  await act(runtimeOf(runtimes, 'projects'), clerk('HOUSING', plan.unit.id), recordAction(BUYER_RIGHTS_RISKS, projectsSlice), {
    ...{ idempotencyKey: idOf(`buyers ${plan.key}`), id: idOf(`buyers' risk ${plan.key}`), subjectId: plan.projectId },
    ...{ matter: 'PAYMENTS_OUTSIDE_ACCOUNT', foundOn: '2026-09-02', households: 36, amount: 1_250_000_000n },
    ...{ grounds: '首付款未全部存入监管账户（示例）', documentNumber: '临信访〔2026〕第12号', measures: '约谈开发企业，限期存入' },
  })
}
