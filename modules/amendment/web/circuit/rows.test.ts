import { describe, expect, test } from 'vitest'
import type { Circuit } from '../../model/circuit.ts'
import { type Asked, circuitRows, lastOn, lineOf, partsOf, type Step } from './rows.ts'

const signature = { signedOn: '2027-01-15', person: 'p', medium: 'paper', authorisingAct: 'a', document: 'd' } as const
const circuit: Circuit = [
  {
    body: 'nord',
    vote: { verdict: 'approved', authorisingAct: 'a', recordedOn: '2027-01-12' },
    signature,
    notification: null,
  },
  {
    body: 'somme',
    vote: { verdict: 'objected', authorisingAct: 'b', recordedOn: '2027-01-14' },
    signature: null,
    notification: null,
  },
  {
    body: 'parti',
    vote: { verdict: 'approved', authorisingAct: 'c', recordedOn: '2027-01-10' },
    signature: null,
    notification: null,
  },
]
const asked: Asked = { vote: ['nord', 'somme', 'oise'], signature: ['nord', 'oise'], notification: ['nord', 'oise'] }
const cell = (body: string, step: Step, now: Step | null) =>
  circuitRows(circuit, asked, now).find((row) => row.body === body)?.[step].kind

describe('qui bloque quoi', () => {
  test.each<[string, string, Step, Step | null, string]>([
    ['a approuvé', 'nord', 'vote', 'vote', 'done'],
    ['a délibéré contre', 'somme', 'vote', 'vote', 'against'],
    ['n’a rien dit', 'oise', 'vote', 'vote', 'missing'],
    ['signera plus tard', 'oise', 'signature', 'vote', 'later'],
    ['n’a pas dit, et nul ne l’attend plus', 'oise', 'vote', 'signature', 'passed'],
    ['ne signe pas', 'somme', 'signature', 'signature', 'not-asked'],
    ['le dossier est clos', 'oise', 'signature', null, 'passed'],
    ['a quitté le groupement, son acte reste', 'parti', 'vote', 'vote', 'done'],
    ['a quitté le groupement, on ne l’attend pas', 'parti', 'signature', 'signature', 'not-asked'],
  ])('%s', (_, body, step, now, kind) => {
    expect(cell(body, step, now)).toBe(kind)
  })

  test('un signe par organisme concerné, dans l’ordre du tableau', () => {
    const rows = circuitRows(circuit, asked, 'vote')
    expect(partsOf(rows, 'vote')).toEqual(['done', 'against', 'awaited', 'done'])
    expect(partsOf(rows, 'signature')).toEqual(['done', 'awaited'])
  })

  test('le dernier jour d’une étape', () => {
    const rows = circuitRows(circuit, asked, 'vote')
    expect(lastOn(rows, 'vote')).toBe('2027-01-14')
    expect(lastOn(rows, 'notification')).toBeUndefined()
  })
})

describe('la ligne d’un dossier', () => {
  const stops = [
    { key: 'a', label: 'A', on: '2027-01-01' },
    { key: 'b', label: 'B', on: null },
    { key: 'c', label: 'C', on: null, expected: '2027-09-01' },
  ]
  test('ce qui est franchi, où l’on est, ce qui vient', () => {
    expect(lineOf(stops, null).map(({ key, state, date }) => [key, state, date])).toEqual([
      ['a', 'done', '2027-01-01'],
      ['b', 'current', undefined],
      ['c', 'future', '2027-09-01'],
    ])
  })

  test('un dossier clos s’arrête où il en était', () => {
    expect(lineOf(stops, '2027-01-09').map(({ key, state, date }) => [key, state, date])).toEqual([
      ['a', 'done', '2027-01-01'],
      ['b', 'stopped', '2027-01-09'],
    ])
  })

  test('une étape datée après une autre qui manque n’est pas franchie', () => {
    const [, second] = lineOf(
      [
        { key: 'a', label: 'A', on: null },
        { key: 'b', label: 'B', on: '2027-01-01' },
      ],
      null,
    )
    expect(second?.state).toBe('future')
  })
})
