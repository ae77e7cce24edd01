import { expect, test } from 'vitest'
import { caseLink, ownPage, taskPlace } from './links.ts'

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
  ['purchase', 'c1', '/groups/g/purchases/c1'],
  ['needSheet', 'c1', '/groups/g/need-sheets/c1'],
  ['needSheet', 'new', '/groups/g/purchases'],
  ['authorisingAct', 'new', '/groups/g/cases/authorisingAct/new'],
  ['toString', 'c1', '/groups/g/cases/toString/c1'],
])('%s %s is at %s', (process, id, address) => {
  expect(caseLink('g', process, id)).toBe(address)
})

test('a case that has only the generic page sends nobody elsewhere', () => {
  expect(ownPage('g', 'authorisingAct', 'c1')).toBeNull()
})

test.each([
  ['authorisingAct', 'record', 'b1', '/groups/g/members/b1', { act: 'authorisingAct.record', subject: 'membership' }],
  ['authorisingAct', 'publish', 'a1', '/groups/g/members/b1', { act: 'authorisingAct.publish', case: 'a1' }],
  ['convention', 'sign', 'g', '/groups/g/convention', { act: 'convention.sign', body: 'b2' }],
  // A sheet that nobody has filed is filed on the purchase that it answers.
  ['needSheet', 'file', 'p1', '/groups/g/purchases/p1', { act: 'needSheet.file' }],
  ['needSheet', 'validate', 's1', '/groups/g/need-sheets/s1', { act: 'needSheet.validate' }],
  ['withdrawal', 'acknowledge', 'w1', '/groups/g/withdrawals/w1', { act: 'withdrawal.acknowledge' }],
])('the task %s.%s of %s leads right to its form', (process, act, id, to, search) => {
  const by = { id: 'b1', name: 'Commune d’Orvemont' }
  const task = { key: 'k', process, id, act, by, due: null, basis: [], facts: { about: 'b2' }, missing: true }
  expect(taskPlace('g', task)).toEqual({ to, search })
})
