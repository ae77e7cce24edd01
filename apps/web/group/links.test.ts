import { expect, test } from 'vitest'
import { caseLink, ownPage } from './links.ts'

test.each([
  ['accession', 'c1', '/groups/g/accessions/c1'],
  ['amendment', 'c1', '/groups/g/amendments/c1'],
  ['withdrawal', 'c1', '/groups/g/withdrawals/c1'],
  ['convention', 'g', '/groups/g/convention'],
  ['contract', 'c1', '/groups/g/contracts/c1'],
  ['inquiry', 'c1', '/groups/g/information/inquiries/c1'],
  ['accession', 'new', '/groups/g/accessions'],
  ['contract', 'new', '/groups/g/contracts'],
  ['dispute', 'c1', '/groups/g/disputes/c1'],
  ['dispute', 'new', '/groups/g/disputes'],
  ['dissolution', 'c1', '/groups/g/dissolution/c1'],
  ['completion', 'g', '/groups/g/dissolution'],
  ['closing', 'g', '/groups/g/dissolution'],
  ['expense', 'new', '/groups/g/costs'],
  ['authorisingAct', 'new', '/groups/g/cases/authorisingAct/new'],
  ['toString', 'c1', '/groups/g/cases/toString/c1'],
])('%s %s is at %s', (process, id, address) => {
  expect(caseLink('g', process, id)).toBe(address)
})

test('a case that has only the generic page sends nobody elsewhere', () => {
  expect(ownPage('g', 'authorisingAct', 'c1')).toBeNull()
})
