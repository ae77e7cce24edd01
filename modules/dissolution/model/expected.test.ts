import { describe, expect, test } from 'vitest'
import { citationKey } from '#kernel/citation.ts'
import { someGroup } from '#modules/convention/testing.ts'
import * as term from '../testing/completion-case.ts'
import * as vote from '../testing/dissolution-case.ts'
import { CHECKLIST } from './checklist.ts'
import type { Closing } from './closing-state.ts'
import { type ExpectedAct, expectedOfClosing, expectedOfDissolution, expectedOfTerm } from './expected.ts'
import { RECORD_CLASSES } from './retention.ts'

/** A task as the coordinator's board shows it: the act, who does it, about what, before when, under what, and whether others wait. */
const read = ({ act, by, about, due, missing, basis }: ExpectedAct) =>
  [act, by, about ?? null, due, missing, basis.map(citationKey).join(', ')] as const

const leaderless = someGroup({ members: ['region'], coordinator: 'region', clauses: { coordinators: [] } })
const [TERM, DECLARED] = ['convention duration, convention dissolution', 'policy A8']
const DECIDED = 'convention dissolution, policy A36'

describe('ce que le terme attend, de qui et sous quel article', () => {
  const { at, none, following, REGION, SOMME } = term
  const ofTerm = (state: typeof none, today = term.TODAY, group = term.groupWith()) =>
    expectedOfTerm(state, term.someFacts({ group }), today).map(read)

  test('préparer la fin, ou renouveler, sans que personne ne soit retenu', () => {
    const dated = (renewals: number) =>
      term.groupWith({ duration: { type: 'until-date', until: '2032-12-31', renewals } })
    expect(ofTerm(none)).toEqual([['prepare', REGION, null, null, false, TERM]])
    expect(ofTerm(none, term.TODAY, dated(0))).toEqual([['prepare', REGION, null, '2032-12-31', false, TERM]])
    expect(ofTerm(none, term.TODAY, dated(1))).toEqual([
      ['renew', REGION, null, '2032-12-31', false, 'convention duration'],
    ])
    // A fixed length counts from the effect: without an effect there is no day to prepare for.
    const unborn = term.groupWith({ duration: { type: 'fixed', length: 'P5Y', renewals: 1 } }, { effectiveOn: null })
    expect(ofTerm(none, term.TODAY, unborn)).toEqual([])
  })

  test('chaque point ouvert se solde ; puis la déclaration manque à tous', () => {
    expect(ofTerm(following(none, { type: 'prepare' }))).toEqual(
      CHECKLIST.map((item) => ['settle', REGION, item, null, false, TERM]),
    )
    expect(ofTerm(at.preparing)).toEqual([['declareCompletion', REGION, null, null, true, TERM]])
  })

  test('A8 : les membres ont trente jours pour s’opposer ; qui s’est opposé attend sa réponse', () => {
    const objecting = [REGION, SOMME].map((body) => ['object', body, null, '2032-03-31', false, DECLARED])
    const answering = ['answerObjection', REGION, SOMME, null, true, DECLARED]
    const objected = following(at.declared, term.object)
    expect(ofTerm(at.declared, '2032-03-31')).toEqual(objecting)
    expect(ofTerm(at.declared, '2032-04-01')).toEqual([])
    expect(ofTerm(objected, '2032-03-31')).toEqual([answering, ...objecting])
    expect(ofTerm(objected, '2032-04-01')).toEqual([answering])
    expect(ofTerm(following(objected, term.answer()), '2032-04-01')).toEqual([])
  })

  test('sans coordonnateur, rien ne s’attend de personne', () => {
    expect(ofTerm(none, term.TODAY, leaderless)).toEqual([])
    expect(expectedOfDissolution(vote.at.proposed, leaderless, vote.TODAY)).toEqual([])
    expect(expectedOfClosing(closed({}), leaderless)).toEqual([])
  })
})

describe('A36 : ce que la dissolution attend', () => {
  const { at, approve, sign, following, groupOf, BODIES, AISNE, SOMME, REGION } = vote
  const ofDecision = (state: typeof vote.none, group = groupOf(BODIES)) =>
    expectedOfDissolution(state, group, vote.TODAY).map(read)
  const each = (act: string, ...bodies: string[]) => bodies.map((body) => [act, body, null, null, true, DECIDED])

  test('les décisions, l’ouverture, les signatures : chacune retient les autres', () => {
    expect(ofDecision(vote.none)).toEqual([])
    expect(ofDecision(following(at.proposed, [approve(REGION)]))).toEqual(each('approve', AISNE, SOMME))
    expect(ofDecision(at.voted)).toEqual(each('openSignature', REGION))
    expect(ofDecision(following(at.signing, [sign(REGION)]))).toEqual(each('sign', AISNE, SOMME))
    expect(ofDecision(at.dissolved)).toEqual([])
  })
})

const closed = (over: Partial<Extract<Closing, { status: 'open' }>>): Closing => ({
  status: 'open',
  endedOn: '2032-04-01',
  cause: 'term',
  members: [{ body: 'somme', notice: null }],
  deposits: [],
  ...over,
})

describe('ce que la clôture attend du coordonnateur', () => {
  const TOLD = 'convention information, convention dissolution'
  const KEPT = 'convention coordinator, policy A16'
  const group = term.groupWith({}, { status: 'ended' })
  const told = [{ body: 'somme', notice: { receivedOn: '2032-04-02', proof: term.FILE } }]
  const deposits = RECORD_CLASSES.map((recordClass) => ({
    recordClass,
    keptBy: 'region',
    place: 'Lille',
    start: '2032-04-01',
    until: null,
  }))
  const placing = RECORD_CLASSES.map((about) => ['depositRecords', 'region', about, null, false, KEPT])

  test('les avis, puis les archives, puis la fin du dossier', () => {
    const telling = ['notifyEnd', 'region', 'somme', null, false, TOLD]
    expect(expectedOfClosing(closed({}), group).map(read)).toEqual([telling, ...placing])
    expect(expectedOfClosing(closed({ members: told }), group).map(read)).toEqual(placing)
    expect(expectedOfClosing(closed({ members: told, deposits: deposits.slice(0, 1) }), group).map(read)).toEqual(
      placing.slice(1),
    )
    expect(expectedOfClosing(closed({ members: told, deposits }), group).map(read)).toEqual([
      ['complete', 'region', null, null, false, TOLD],
    ])
  })
})
