/**
 * The services of annex XIV of directive 2014/24, which the notice annexed to the code lists again: codes of the common
 * procurement vocabulary, each alone or from one to another. Nobody has read the list beside this one: it asks, it never walls.
 */
const LISTED: readonly (readonly [from: number, to?: number])[] = [
  // Health and social services.
  [75200000, 75231000],
  [75231200],
  [75231240],
  [79611000],
  [79622000],
  [79624000, 79625000],
  [85000000, 85323000],
  [98133000, 98133100],
  [98200000],
  [98500000, 98514000],
  // Administration of social, educational, healthcare and cultural services; events.
  [75000000],
  [75121000, 75122000],
  [75124000],
  [79950000, 79956000],
  [79995000, 79995200],
  [80000000, 80660000],
  [92000000, 92700000],
  // Compulsory social security and benefits.
  [75300000, 75340000],
  // Community, social, personal and religious services.
  [98000000],
  [98120000],
  [98130000, 98132000],
  [98133110],
  // Hotels, restaurants, canteens, meals.
  [55100000, 55410000],
  [55510000, 55512000],
  [55520000, 55524000],
  // Legal services that the code does not leave out.
  [75231100],
  [79100000, 79140000],
  // Other services of administration.
  [75100000, 75120000],
  [75123000],
  [75125000, 75131000],
  // Prisons, public security, rescue.
  [75231210, 75231230],
  [75240000, 75252000],
  [79430000],
  [98113100],
  // Investigation and security.
  [79700000, 79723000],
  // Bodies outside any territory.
  [98900000, 98910000],
  // Post.
  [64000000],
  [64100000, 64116000],
  [64122000],
  // Retreading of tyres, blacksmith's work.
  [50116510],
  [71550000],
]

/** Whether a code is one of social and other specific services; `undefined` for what is not a code. */
export function isSpecificService(code: string): boolean | undefined {
  const number = Number(/^(\d{8})(-\d)?$/.exec(code)?.[1])
  if (Number.isNaN(number)) return undefined
  return LISTED.some(([from, to = from]) => from <= number && number <= to)
}
