/** What keeps a text from being a SIREN or a SIRET. */
export type IdProblem = 'not-nine-digits' | 'not-fourteen-digits' | 'wrong-siren-key' | 'wrong-siret-key'

/** The digits without the spaces people write between them, or what is wrong. */
export type IdCheck = { readonly value: string } | { readonly problem: IdProblem }

const LA_POSTE = '356000000'

/** Checks a SIREN (nine digits of which the last is a Luhn key), as INSEE gives it to each legal person. */
export function checkSiren(text: string): IdCheck {
  const value = withoutSpaces(text)
  if (!/^\d{9}$/.test(value)) return { problem: 'not-nine-digits' }
  return luhnSum(value) % 10 === 0 ? { value } : { problem: 'wrong-siren-key' }
}

/**
 * Checks a SIRET: the SIREN, five digits of the establishment, the last a Luhn key over all fourteen.
 * La Poste has more establishments than the key allows for: there the sum of the digits is a multiple of 5
 * (its head office still has a Luhn key).
 */
export function checkSiret(text: string): IdCheck {
  const value = withoutSpaces(text)
  if (!/^\d{14}$/.test(value)) return { problem: 'not-fourteen-digits' }
  const siren = value.slice(0, 9)
  if ('problem' in checkSiren(siren)) return { problem: 'wrong-siren-key' }
  if (luhnSum(value) % 10 === 0) return { value }
  return siren === LA_POSTE && digitSum(value) % 5 === 0 ? { value } : { problem: 'wrong-siret-key' }
}

function withoutSpaces(text: string): string {
  return text.replace(/[\s\u00A0\u202F]/g, '')
}

/** Every second digit from the right is doubled, and the digits of the doubles are added. */
function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0)
}
