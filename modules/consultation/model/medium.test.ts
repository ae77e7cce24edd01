import { describe, expect, test } from 'vitest'
import type { MediumGround } from '#modules/procedure/index.ts'
import { consultationState } from '../contract.ts'
import { at, change, decide, dossier, file, notice, procedure } from '../testing.ts'
import { checkedFor } from './checked-for.ts'
import type { ConsultationAct, ProcedureFacts } from './consultation-state.ts'
import { noticeOf } from './notice.ts'

const MODELS: MediumGround = { case: 'physical-models', reasons: 'un prototype du terminal, à essayer' }
const paper = (otherMedium?: MediumGround | null, over: Partial<ProcedureFacts> = {}) =>
  procedure({ electronic: false, ...(otherMedium === undefined ? {} : { otherMedium }), ...over })
const VALIDATE = { type: 'validate' } as const

/** The act on a file of a need of 59 000 €, or of what is given, validated for that procedure. */
function asked(act: ConsultationAct, about: ProcedureFacts, maximum = 900_000_00) {
  const written = file({ framework: { ...dossier().framework, minimum: null, maximum } })
  const stage = act.type === 'validate' ? at('draft') : { ...at('validated'), checkedFor: checkedFor(about) }
  const { findings, verdict } = decide({ ...stage, ...written }, act, { facts: { procedure: about } })
  const finding = findings.find(({ rule }) => rule === 'mediumGroundGivenForFile')
  const articles = finding?.basis.map(({ source, article }) => `${source} ${article}`)
  return { outcome: finding?.outcome, articles, verdict }
}

describe('R2132-12 : le dossier et l’avis d’une autre voie qu’électronique', () => {
  const ARTICLES = ['CCP R2132-7', 'CCP R2132-12', 'CCP R2132-13']
  const later = notice({
    deadline: { date: '2027-04-12', time: '12:00' },
    questionsUntil: { date: '2027-04-01', time: '12:00' },
  })
  test.each<[string, ProcedureFacts, string]>([
    ['par voie électronique, rien n’est demandé', procedure(), 'not-applicable'],
    ['sans raison, comme un rétroplanning d’avant', paper(), 'unmet'],
    ['sans cas', paper(null), 'unmet'],
    ['raisons vides', paper({ ...MODELS, reasons: ' ' }), 'unmet'],
    ['des prototypes', paper(MODELS), 'met'],
    ['un petit marché, mis en concurrence', paper({ ...MODELS, case: 'small-contract' }), 'unmet'],
  ])('%s', (_name, about, outcome) => {
    for (const act of [VALIDATE, later]) {
      const found = asked(act, about)
      expect(found).toMatchObject({ outcome, articles: ARTICLES })
      expect(found.verdict).toBe(outcome === 'unmet' ? 'refused' : 'granted')
    }
  })
  test('1° : le cas se lit sur la valeur du dossier, et plus seulement sur l’estimation', () => {
    const small = { type: 'without-competition', estimate: 59_000_00 } as const
    const about = paper({ case: 'small-contract', reasons: 'un achat de peu' }, small)
    expect(asked(VALIDATE, about, 59_000_00).outcome).toBe('met')
    expect(asked(VALIDATE, about, 216_000_00)).toMatchObject({ outcome: 'unmet', verdict: 'refused' })
  })
})

describe('ce que l’avis en garde', () => {
  const sent = (about: ProcedureFacts) => {
    const state = { ...at('validated'), checkedFor: checkedFor(about) }
    const decision = decide(
      state,
      notice({
        deadline: { date: '2027-04-12', time: '12:00' },
        questionsUntil: { date: '2027-04-01', time: '12:00' },
      }),
      {
        facts: { procedure: about },
      },
    )
    if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
    return decision.events[0]
  }
  test('R2132-13 : le cas et les raisons, ou rien', () => {
    expect(sent(paper(MODELS))).toMatchObject({ frozen: { electronic: false, otherMedium: MODELS } })
    expect(sent(procedure())).toMatchObject({ frozen: { electronic: true, otherMedium: null } })
  })
  test('un avis parti avant que la raison soit demandée se lit, et son dossier change encore', () => {
    const open = at('open')
    const { otherMedium: _, ...frozen } = { ...open.frozen, electronic: false }
    const old = { ...open, frozen }
    expect(noticeOf(old).otherMedium).toBeNull()
    const about = { ...paper(), status: 'launched' } as const
    const given = { now: '2027-03-01T09:00:00.000Z', facts: { procedure: about } }
    expect(decide(old, change(), given).verdict).toBe('granted')
  })
  test('un dossier validé auparavant vaut pour la procédure sans raison qu’il a lue', () => {
    const { otherMedium: _, ...before } = checkedFor(procedure())
    const state = { ...at('validated'), checkedFor: before }
    expect(decide(state, notice()).verdict).toBe('granted')
    const { findings } = decide(state, notice(), { facts: { procedure: paper(MODELS) } })
    expect(findings.find(({ rule }) => rule === 'procedureAsValidated')).toMatchObject({
      outcome: 'unmet',
      facts: { differs: ['electronic', 'otherMedium'] },
    })
  })
  test('le contrat lit un avis et un dossier qui ne l’ont pas', () => {
    const shown = (value: unknown) => consultationState.safeParse(JSON.parse(JSON.stringify(value))).error?.issues ?? []
    const touched = (value: unknown) => shown(value).filter(({ path }) => path.includes('otherMedium'))
    const open = at('open')
    expect(touched({ ...open, frozen: { ...open.frozen, otherMedium: undefined } })).toEqual([])
    expect(touched({ ...open, frozen: { ...open.frozen, otherMedium: MODELS } })).toEqual([])
    expect(touched({ ...open, frozen: { ...open.frozen, otherMedium: { case: 'x' } } })).not.toEqual([])
  })
})
