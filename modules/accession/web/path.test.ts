import { describe, expect, test } from 'vitest'
import { accession } from '../model/accession.ts'
import type { Accession } from '../model/state.ts'
import { at, groupWith, METROPOLE } from '../testing/case.ts'
import { askedOf, type Filed, pathOf, rowsOf, stepOf } from './path.ts'

const TODAY = '2027-11-30'
const labels = {
  request: 'demande',
  examination: 'instruction',
  vote: 'délibérations',
  signature: 'avenant',
  return: 'retour',
  notification: 'notification',
  effect: 'membre',
}

function filed(state: Accession): Filed {
  if (state.status === 'none') throw new Error('nothing is filed')
  return state
}

const closed = (status: Accession['status'], type: 'AccessionRejected' | 'AccessionAbandoned'): Filed =>
  filed(accession.evolve(at(status), { type, on: TODAY, reason: 'Motif.' }))

function path(state: Filed, deliberated = true) {
  const rows = rowsOf(state, groupWith(), TODAY)
  return pathOf(state, rows, { labels, whose: { newcomer: 'm', coordinator: 'r' }, deliberated })
}

describe('S7.1 à S7.9 : le chemin d’une adhésion', () => {
  test.each<[Accession['status'], string]>([
    ['requested', 'examination'],
    ['under-examination', 'examination'],
    ['submitted-for-approval', 'vote'],
    ['approved', 'signature'],
    ['amendment-signing', 'signature'],
    ['signed', 'return'],
  ])('%s : on en est à %s', (status, key) => {
    expect(path(filed(at(status))).find(({ state }) => state === 'current')?.key).toBe(key)
  })

  test('effective : tout est franchi, à la date de la notification du nouvel adhérent', () => {
    const stages = path(filed(at('effective')))
    expect(stages.every(({ state }) => state === 'done')).toBe(true)
    expect(stages.at(-1)?.date).toBe(stages.find(({ key }) => key === 'notification')?.date)
  })

  test.each([
    ['submitted-for-approval', 'AccessionRejected', 'vote'],
    ['amendment-signing', 'AccessionAbandoned', 'signature'],
    ['requested', 'AccessionAbandoned', 'examination'],
  ] as const)('close à %s (%s) : le chemin s’arrête, et ne montre plus la suite', (status, type, key) => {
    const stages = path(closed(status, type))
    expect(stages.at(-1)).toMatchObject({ key, state: 'stopped', date: TODAY })
    expect(stages.slice(0, -1).every(({ state }) => state === 'done')).toBe(true)
  })

  test('sans accusé de réception, la demande reste à prouver (S7.4)', () => {
    const state = filed(at('requested'))
    if (state.status !== 'requested') throw new Error('a requested accession')
    expect(path({ ...state, acknowledgement: null })[0]?.state).toBe('current')
  })

  test('une convention où nul n’approuve n’a pas d’étape de délibération', () => {
    expect(path(filed(at('submitted-for-approval')), false).some(({ key }) => key === 'vote')).toBe(false)
  })

  test('le demandeur signe et est notifié, mais ne délibère pas sur lui-même (S7.5, S7.6)', () => {
    const { vote, signature, notification } = askedOf(filed(at('amendment-signing')), groupWith(), TODAY)
    expect(vote).not.toContain(METROPOLE)
    expect(signature).toContain(METROPOLE)
    expect(notification).toContain(METROPOLE)
  })

  test('rien n’est recueilli avant la soumission ni après la clôture', () => {
    expect(stepOf(filed(at('requested')))).toBeNull()
    expect(rowsOf(filed(at('requested')), groupWith(), TODAY)).toEqual([])
    expect(stepOf(closed('submitted-for-approval', 'AccessionRejected'))).toBeNull()
  })
})
