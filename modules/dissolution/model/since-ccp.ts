/** The code has been in force since 1 April 2019; the convention's own rules live as long as the convention. */
export const SINCE_CCP = ['2019-04-01'] as const
