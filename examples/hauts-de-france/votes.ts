import type { IsoDate } from '#kernel/citation.ts'

/** The days on which the assemblies voted: ten meetings that nobody can hold together. */
export const VOTED: Readonly<Record<string, IsoDate>> = {
  region: '2026-11-26',
  aisne: '2026-11-30',
  nord: '2026-11-23',
  oise: '2026-12-01',
  'pas-de-calais': '2026-11-30',
  somme: '2026-12-07',
  adica: '2026-12-02',
  'oise-thd': '2026-12-03',
  'npdc-numerique': '2026-12-04',
  'somme-numerique': '2026-12-08',
}

/** The days on which each approved the newcomer: three assemblies meet too late for the end of the year. */
export const APPROVED_IN_TIME: Readonly<Record<string, IsoDate>> = {
  region: '2027-11-25',
  nord: '2027-11-22',
  aisne: '2027-11-29',
  somme: '2027-12-06',
  'pas-de-calais': '2027-11-29',
  adica: '2027-12-02',
  'somme-numerique': '2027-12-07',
}
export const APPROVED_LATER: Readonly<Record<string, IsoDate>> = {
  oise: '2028-01-24',
  'oise-thd': '2028-01-27',
  'npdc-numerique': '2028-02-01',
}
