import { describe, expect, test } from 'vitest'
import { accept, at, decide, entered, examine, finding, groupWith, hashOf, METROPOLE, SOMME } from '../testing/case.ts'
import { tabulate } from '../testing/table.ts'
import { accession } from './accession.ts'
import type { Act, Facts } from './state.ts'

const candidate = (buyer: boolean, commitment: string | null): Partial<Facts> => ({
  candidate: { body: METROPOLE, department: '59', buyer, commitment },
})

describe('l’examen et la saisine', () => {
  const submit: Act = { type: 'submitForApproval' }
  const examined = (over: object) => accession.evolve(at('requested'), { ...examinedEvent, ...over })
  const examinedEvent = {
    type: 'RequestExamined',
    examinedOn: '2027-10-20',
    department: '59',
    seatSource: hashOf('b'),
    competence: hashOf('c'),
    users: null,
  } as const
  const conditions = (
    ...list: ('seat-in-territory' | 'competence-in-the-object' | 'number-of-users' | 'public-body')[]
  ) => groupWith({ accession: { open: true, approval: 'founders-and-coordinator', conditions: list } })
  const unlisted = groupWith({ territory: { label: 'Picardie', departments: [] } })

  tabulate('seatInTerritory', examined({}), [
    ['siège dans le territoire', 'met', 'convention 7', submit],
    ['territoire sans liste de départements', 'to-appraise', 'convention 7', submit, { group: unlisted }],
    ['aucun territoire', 'to-appraise', 'convention 7', submit, { group: groupWith({ territory: null }) }],
  ])

  tabulate('seatInTerritory', examined({ department: '75' }), [
    ['siège hors du territoire', 'unmet', 'convention 7', submit],
    ['convention sans condition de siège', 'not-applicable', 'convention 7', submit, { group: conditions() }],
  ])

  tabulate('seatInTerritory', examined({ department: null }), [
    ['département du siège inconnu', 'to-appraise', 'convention 7', submit],
  ])

  tabulate('competenceInTheObject', examined({ competence: null }), [
    ['aucune preuve de compétence', 'unmet', 'convention 7', submit],
    ['convention sans condition de compétence', 'not-applicable', 'convention 7', submit, { group: conditions() }],
  ])

  tabulate('competenceInTheObject', examined({}), [
    ['compétence à apprécier sur pièces', 'to-appraise', 'policy A30', submit],
  ])

  tabulate('numberOfUsers', examined({}), [
    ['nombre d’usagers non indiqué', 'to-appraise', 'policy A30', submit],
    ['convention sans condition de nombre', 'not-applicable', 'convention 7', submit, { group: conditions() }],
  ])

  tabulate('numberOfUsers', examined({ users: { count: 1, year: 2026, source: 's' } }), [
    ['un seul usager ne refuse personne', 'computed', 'policy A30', submit],
  ])

  tabulate('buyerOrCommitted', examined({}), [
    ['acheteur', 'met', 'CCP L2113-6', submit],
    ['non-acheteur sans engagement', 'unmet', 'CCP L2113-6', submit, candidate(false, null)],
    ['non-acheteur engagé par écrit', 'met', 'CCP L2113-6', submit, candidate(false, hashOf('7'))],
    [
      'non-acheteur engagé, convention réservée aux personnes publiques',
      'unmet',
      'convention 7',
      submit,
      { ...candidate(false, hashOf('7')), group: conditions('public-body') },
    ],
    ['carte de l’organisme effacée', 'unmet', 'CCP L2113-6', submit, { candidate: null }],
  ])

  tabulate('notYetMember', examined({}), [
    ['entré par un autre dossier', 'unmet', 'convention 7', submit, { group: entered() }],
  ])

  tabulate('groupInForce', examined({}), [
    [
      'groupement dissous entre-temps',
      'unmet',
      'convention 2 al. 1',
      submit,
      { group: { ...groupWith(), status: 'ended' } },
    ],
  ])

  test('le nombre est montré à côté de ceux des membres', () => {
    const { facts } = finding(
      decide(examined({ users: { count: 400, year: 2026, source: 's' } }), submit).findings,
      'numberOfUsers',
    )
    expect(facts).toEqual({
      users: { count: 400, year: 2026, source: 's' },
      members: [{ body: SOMME, count: 25000, year: 2026 }],
    })
  })

  test('l’examen garde le département de la carte, et peut être repris', () => {
    const events = ['59', null].map((department) => {
      const over = { candidate: { body: METROPOLE, department, buyer: true, commitment: null } }
      const decision = decide(at('under-examination'), examine(), over)
      return decision.verdict === 'granted' && decision.events[0]
    })
    expect(events).toMatchObject([{ department: '59', examinedOn: '2027-11-30' }, { department: null }])
    const unregistered = decide(at('requested'), examine(), { candidate: null })
    expect(unregistered.verdict === 'granted' && unregistered.events[0]).toMatchObject({ department: null })
  })

  test.each<readonly [string, readonly string[], string, number]>([
    ['sans appréciation', [], 'awaiting-judgement', 0],
    ['compétence seule appréciée', ['competenceInTheObject'], 'awaiting-judgement', 0],
    ['compétence et nombre manquant motivés', ['competenceInTheObject', 'numberOfUsers'], 'granted', 1],
  ])('saisine %s', (_case, rules, verdict, events) => {
    const decision = decide(examined({}), { ...submit, appraisals: accept(...rules) })
    expect(decision.verdict).toBe(verdict)
    expect(decision.verdict === 'granted' ? decision.events.length : 0).toBe(events)
  })

  test('une convention sans approbation mène droit à l’avenant', () => {
    const group = groupWith({ accession: { open: true, approval: 'free', conditions: [] } })
    const decision = decide(at('under-examination'), submit, { group })
    expect(decision.verdict === 'granted' && decision.events).toEqual([
      { type: 'AccessionSubmitted', on: '2027-11-30' },
      { type: 'AccessionApproved', on: '2027-11-30' },
    ])
  })
})
