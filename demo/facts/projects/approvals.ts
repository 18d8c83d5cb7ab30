import { share } from '../figures.js'
import { type OfProject, row, type Tellers } from '../said.js'

const approvals: OfProject = (plan) =>
  row('ProjectApproval', plan, {
    ...{
      number: `${plan.unit.name}审批投资〔${plan.filedOn.slice(0, 4)}〕${plan.number + 1}号`,
      kind: 'FILING',
      matter: 'FILING',
      projectCode: plan.code,
      applicant: plan.developerName,
    },
    ...{
      applicantUscc: plan.developerUscc,
      address: plan.address,
      totalInvestment: plan.investmentFen,
      capital: share(plan, 25),
      authority: `${plan.unit.name}发展和改革局`,
    },
    ...{ issuedOn: plan.filedOn, state: 'VALID' },
  })

export const APPROVALS: Tellers<OfProject> = { ProjectApproval: approvals }
