/** Words that several registers of this slice share. */
export const HOUSE_USES = {
  RESIDENTIAL: ['住宅', 'Residential'],
  COMMERCIAL: ['商业', 'Commercial'],
  OFFICE: ['办公', 'Office'],
  PARKING: ['车位', 'Parking'],
  OTHER: ['其他', 'Other'],
} as const

/** What a developer declares of itself, and what an agency finds of it. */
export const DECLARED_MEASURES = {
  TOTAL_ASSETS: ['资产总额', 'Total assets'],
  TOTAL_LIABILITIES: ['负债总额', 'Total liabilities'],
  INTEREST_BEARING_DEBT: ['有息负债', 'Interest-bearing debt'],
  OVERDUE_DEBT: ['逾期债务', 'Overdue debt'],
  PAYABLES_TO_CONTRACTORS: ['应付工程款', 'Payable to contractors'],
  SALES_TO_DATE: ['累计销售额', 'Sales to date'],
  RECEIPTS_TO_DATE: ['累计销售回款', 'Receipts from sales to date'],
  UNSOLD_VALUE: ['未售货值', 'Value of what is unsold'],
  COST_TO_COMPLETE: ['后续建设资金需求', 'Cost to complete'],
} as const

export const BUDGET_BASES = {
  FEASIBILITY_ESTIMATE: ['可研估算', 'Estimate of the feasibility study'],
  DESIGN_ESTIMATE: ['初步设计概算', 'Estimate of the preliminary design'],
  BUDGET: ['施工图预算', 'Budget'],
  REVIEWED_BUDGET: ['评审预算', 'Budget as reviewed'],
  REVIEWED_SETTLEMENT: ['评审结算', 'Settlement as reviewed'],
} as const

/** The headings of full-cost accounting (domain §7.7). */
export const COST_KINDS = {
  COMPENSATION: ['征收补偿', 'Compensation'],
  LAND: ['土地费用', 'Land'],
  PRELIMINARY: ['前期工程费', 'Preliminary works'],
  SITE_SERVICING: ['七通一平', 'Seven utilities and levelling'],
  CONSTRUCTION: ['建筑安装工程', 'Construction'],
  RESETTLEMENT_PURCHASE: ['购买安置房', 'Purchase of resettlement housing'],
  SUPPORTING: ['配套设施', 'Supporting facilities'],
  EQUIPMENT: ['设备', 'Equipment'],
  SUPERVISION: ['监理、造价、招标', 'Supervision, costing, tendering'],
  MANAGEMENT_FEE: ['建设单位管理费', 'Management fee of the project unit'],
  INTEREST: ['建设期利息及财务费用', 'Interest and financial cost'],
  TAXES: ['税费', 'Taxes'],
  CONTINGENCY: ['不可预见费', 'Contingency'],
} as const

export const FUND_SOURCES = {
  LOAN: ['融资资金', 'Loan'],
  CAPITAL: ['项目资本金', 'Project capital'],
  SELF_RAISED: ['项目单位自筹', 'Raised by the project unit'],
} as const
