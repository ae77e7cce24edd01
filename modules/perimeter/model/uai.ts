/** The letters that close the number of a school, in the order of the remainders; I, O and Q are left out. */
const KEYS = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/** Whether a number of the national register of schools (UAI) is well formed: seven digits, then their remainder by 23 as a letter. */
export function isUai(text: string): boolean {
  const [, digits, key] = /^(\d{7})([A-Z])$/.exec(text) ?? []
  return digits !== undefined && KEYS[Number(digits) % KEYS.length] === key
}
