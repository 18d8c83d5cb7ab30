import { type Checked, checked, warning } from './checked.js'
import { checkDigitMod1110 } from './mod-11-10.js'
import { foldWidth } from './normalise.js'

/** OLD: YYYY-region-industry-approval type-serial (2016–2020). NEW: YYMM-region-department-type-random and check (GB/T 40058-2021). */
export type ProjectCodeGeneration = 'OLD' | 'NEW'

const FORM = /^(\d{4})-?(\d{6})-?(\d{2})-?(\d{2})-?(\d{5,6})$/

/** A first group of 2015–2020 reads 15–20 where a month would stand, so the two forms never meet (domain §1.3). */
function generationOf(time: string): ProjectCodeGeneration | null {
  if (time >= '2015' && time <= '2020') return 'OLD'
  const month = time.slice(2)
  return month >= '01' && month <= '12' ? 'NEW' : null
}

/** 投资项目代码: all findings are warnings; even the check digit rests on one sample only (domain §1.3). */
export function checkProjectCode(received: string): Checked & { readonly generation: ProjectCodeGeneration | null } {
  const text = foldWidth(received).replace(/\s/g, '')
  const match = FORM.exec(text)
  if (!match) return { ...checked(received, text, warning('PROJECT_CODE_PATTERN')), generation: null }
  const segments = match.slice(1)
  const code = segments.join('-')
  const generation = generationOf(code.slice(0, 4))
  if (generation === null) return { ...checked(received, code, warning('PROJECT_CODE_TIME')), generation }
  const serial = code.slice(18)
  const digits = segments.join('')
  const short = serial.length !== 6 && warning('PROJECT_CODE_SERIAL')
  const wrongDigit = generation === 'NEW' && !short && checkDigitMod1110(digits.slice(0, 19)) !== digits.slice(19) && warning('PROJECT_CODE_CHECK')
  return { ...checked(received, code, short, wrongDigit), generation }
}
