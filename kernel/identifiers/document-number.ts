import { type Checked, checked, warning } from './checked.js'
import { foldBrackets, foldWidth } from './normalise.js'

/** 发文字号 (GB/T 9704-2012): issuer, year in hexagonal brackets 〔〕, serial without 第 and without leading zeros (domain §1.14). */
export function checkDocumentNumber(received: string): Checked {
  const number = foldBrackets(foldWidth(received).replace(/\s/g, ''))
    .replace(/\((\d{4})\)/, '〔$1〕')
    .replace(/〕第/, '〕')
    .replace(/〕0+(?=[1-9])/, '〕')
  return checked(received, number, !/^[\u4e00-\u9fa5]{2,20}〔(19|20)\d{2}〕[1-9]\d*号$/.test(number) && warning('DOCUMENT_NUMBER_PATTERN'))
}
