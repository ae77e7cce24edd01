import { expect, test } from 'vitest'
import { caseFileOfArrivals } from '#modules/arrival/server/queries.ts'
import { caseFileOfDeposits } from '#modules/submission/server/queries.ts'
import { GROUP_CASE_FILE } from '#platform/served.ts'
import { caseFileNamed } from '#ui/case-file.ts'
import { fr } from '#ui/i18n/messages.fr.ts'

test('a receipt names the case file as people do, not as the register does', () => {
  expect(caseFileNamed(GROUP_CASE_FILE, fr.receipt)).toBe('le groupement')
  const deposits = caseFileOfDeposits('00000000-0000-4000-8000-0000000000aa')
  expect(caseFileNamed(deposits, fr.receipt)).toBe('les dépôts de la consultation')
  const arrivals = caseFileOfArrivals('00000000-0000-4000-8000-0000000000aa')
  expect(caseFileNamed(arrivals, fr.receipt)).toBe('les arrivées de la consultation')
})
