/** 138****1234; a text that is no mobile number shows nothing of itself (domain §1.12). */
export const maskMobileNumber = (number: string): string => (/^1\d{10}$/.test(number) ? `${number.slice(0, 3)}****${number.slice(7)}` : '****')
