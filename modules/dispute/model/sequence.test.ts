import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { contextOn } from '#modules/convention/testing.ts'
import {
  AISNE,
  agree,
  aisne,
  at,
  begin,
  close,
  FILE,
  fail,
  groupWith,
  judge,
  none,
  open,
  region,
  SOMME,
  seize,
  somme,
  step,
} from '../testing/case.ts'
import { dispute } from './dispute.ts'
import { expectedAct } from './expected.ts'
import type { Act, Dispute, Event } from './state.ts'

const clock: Actor = { kind: 'clock' }

describe('ce qui est attendu', () => {
  test.each<[Dispute['status'], string | undefined]>([
    ['none', undefined],
    ['open', 'beginAmicable'],
    ['amicable', 'concludeAgreement'],
    ['amicable-failed', 'goToCourt'],
    ['in-court', 'recordJudgment'],
    ['settled', 'close'],
    ['judged', 'close'],
    ['closed', undefined],
  ])('%s : %s', (status, act) => expect(expectedAct(groupWith(), at[status])?.act).toBe(act))

  test('sans recherche amiable imposée, le tribunal', () =>
    expect(expectedAct(groupWith({ amicableFirst: false }), at.open)?.act).toBe('goToCourt'))
})

describe('toute suite d’actes', () => {
  const proved = begin({ proof: FILE })
  const toCourt: readonly Act[] = [open(), proved, step(), fail(), seize(), judge(), close]
  const toAgreement: readonly Act[] = [open(), proved, step(), agree(), close]
  const strewn = (inOrder: readonly Act[]) =>
    fc
      .tuple(
        fc.nat(inOrder.length),
        fc.array(fc.tuple(fc.nat(inOrder.length), fc.constantFrom(...toCourt, ...toAgreement)), { maxLength: 3 }),
      )
      .map(([length, detours]) => {
        const acts = [...inOrder.slice(0, length)]
        for (const [place, detour] of detours) acts.splice(place, 0, detour)
        return acts
      })

  test('le rejeu donne l’état, acts() annonce ce que decide() accorde, chaque étape est atteinte', () => {
    const seen = new Set<string>()
    const bystander = fc.option(fc.constantFrom(region, aisne), { freq: 8 })
    fc.assert(
      fc.property(fc.oneof(strewn(toCourt), strewn(toAgreement)), bystander, (acts, other) => {
        const journal: Event[] = []
        let state: Dispute = none
        for (const act of acts) {
          const context = contextOn(
            '2029-05-31',
            { group: groupWith() },
            act.type === 'open' ? somme : (other ?? somme),
          )
          const view = dispute.acts(state, context).find((candidate) => candidate.act === act.type)
          const decision = dispute.decide(state, act, context)
          if (view?.open === false) expect(decision.verdict).toBe('refused')
          if (decision.verdict === 'granted') {
            journal.push(...decision.events)
            state = decision.events.reduce(dispute.evolve, state)
          }
          seen.add(state.status)
        }
        expect(dispute.replay(journal)).toEqual(state)
      }),
      { numRuns: 500 },
    )
    expect([...seen].sort()).toEqual(Object.keys(at).sort())
  })

  test.each<[Dispute['status'], string, readonly string[]]>([
    ['none', 'demandeur', ['open']],
    ['none', 'tiers au litige', ['open']],
    ['none', 'horloge', []],
    ['open', 'demandeur', ['beginAmicable', 'goToCourt', 'close']],
    ['open', 'tiers au litige', []],
    ['open', 'défendeur', ['beginAmicable', 'goToCourt', 'close']],
    ['amicable', 'demandeur', ['recordStep', 'concludeAgreement', 'failAmicable', 'goToCourt', 'close']],
    ['amicable-failed', 'demandeur', ['concludeAgreement', 'goToCourt', 'close']],
    ['in-court', 'demandeur', ['concludeAgreement', 'recordJudgment', 'close']],
    ['judged', 'défendeur', ['recordJudgment', 'close']],
    ['settled', 'défendeur', ['close']],
    ['closed', 'demandeur', []],
  ])('actes ouverts : %s, %s', (status, who, expected) => {
    const actor = { demandeur: somme, défendeur: region, 'tiers au litige': aisne }[who] ?? clock
    const views = dispute.acts(at[status], contextOn('2029-05-31', { group: groupWith() }, actor))
    expect(views.filter((view) => view.open).map(({ act }) => act)).toEqual(expected)
  })

  test('le coordonnateur qui n’est pas partie consigne, sans saisir le tribunal', () => {
    const between = dispute.replay([
      {
        type: 'DisputeOpened',
        claimant: SOMME,
        respondents: [AISNE],
        subject: 's',
        circumstances: 'c',
        on: '2028-03-10',
      },
    ])
    const views = dispute.acts(between, contextOn('2028-03-11', { group: groupWith() }, region))
    expect(views.filter((view) => view.open).map(({ act }) => act)).toEqual(['beginAmicable', 'close'])
  })

  test('un événement hors de sa place ne change rien', () => {
    const step: Event = { type: 'StepRecorded', on: '2028-03-20', what: 'Réunion.', minutes: null }
    expect(dispute.evolve(none, step)).toEqual(none)
    expect(dispute.evolve(at.open, step)).toEqual(at.open)
    expect(dispute.evolve(at.open, { type: 'AmicablePhaseFailed', on: '2028-03-20', reason: 'r' })).toEqual(at.open)
    const { type: _, ...judgment } = judge()
    expect(dispute.evolve(at.open, { type: 'JudgmentRecorded', ...judgment })).toEqual(at.open)
  })
})
