/** True for the number of a department, or of a territory overseas. */
export const isDepartment = (code: string): boolean => /^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97\d|98\d)$/.test(code)

/** The department of the last postal code of an address; empty when there is none. Corsica’s codes begin with 20. */
export function departmentOf(address: string): string {
  const postal = [...address.matchAll(/(?<!\d)(\d{2}) ?(\d{3})(?!\d)/g)].at(-1)?.slice(1).join('') ?? ''
  const code = departmentOfPostal(postal)
  return isDepartment(code) ? code : ''
}

function departmentOfPostal(postal: string): string {
  if (postal.startsWith('97') || postal.startsWith('98')) return postal.slice(0, 3)
  if (postal.startsWith('20')) return postal < '20200' ? '2A' : '2B'
  return postal.slice(0, 2)
}
