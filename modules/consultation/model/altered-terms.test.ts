import { describe, expect, test } from 'vitest'
import type { Appraisal } from '#kernel/rule.ts'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { findingOf } from '../../../tests/decision-table.ts'
import { at, change, decide, dossier, file } from '../testing.ts'
import { consultation as words } from '../web/labels.fr.ts'
import { consultation } from './consultation.ts'
import type { Consultation, ConsultationAct } from './consultation-state.ts'
import type { Dossier } from './dossier.ts'
import { publicOf } from './publication.ts'

const now = '2027-03-01T09:00:00.000Z'
const hour = (date: string, time = '12:00') => ({ date, time })
const yes = (reason: string): Appraisal => ({ accepted: true, reason })
const no = (reason: string): Appraisal => ({ accepted: false, reason })

type Change = Partial<Extract<ConsultationAct, { type: 'change' }>>
const finding = (act: ConsultationAct, rule: string, state: Consultation = at('open')) =>
  findingOf(decide(state, act, { now }).findings, rule)
function played(state: Consultation, act: ConsultationAct): Extract<Consultation, { status: 'open' }> {
  const decision = decide(state, act, { now })
  if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
  const next = decision.events.reduce(consultation.evolve, state)
  if (next.status !== 'open') throw new Error('an open consultation was expected')
  return next
}
describe('R2.13 : l’objet et les conditions initiales', () => {
  const framework = { countedIn: 'amount', unit: '', minimum: 200_000_00, maximum: 1_200_000_00, value: null } as const
  const KEPT = ['CCP R2151-4', 'CE 278646', 'CE 499221']
  const ALTERED = ['CE 278646', 'CE 499221', 'CCP R2151-4', 'CCP R2161-3', 'EU-1182-71 3']
  const heavier = dossier().criteria.map((each) => (each.key === 'C1' ? { ...each, weight: 1_000 } : each))
  const OBJECTS: readonly [string, Partial<Dossier>][] = [
    ['object', { object: 'Location d’ordinateurs' }],
    ['classification', { cpv: ['30200000-1'] }],
  ]
  const CONDITIONS: readonly [string, Partial<Dossier>][] = [
    ['departments', { departments: ['59', '60'] }],
    ['lots', { lots: [{ key: 'L1', title: 'Collèges', description: '', maximum: null }] }],
    ['framework', { framework }],
    ['duration', { duration: { from: '2027-09-01', months: 36 } }],
    ['holders', { holders: { number: 2, allocation: 'cascade', rule: 'dans l’ordre du classement' } }],
    ['criteria', { criteria: heavier }],
    ['participation', { selection: { turnover: 1_300_000_00, capacities: 'références de moins de trois ans' } }],
    ['variants', { variants: { allowed: true, terms: 'sur l’hébergement' } }],
  ]
  /** One more department, said to alter the announced conditions in substance: the case that CE 278646 judged. */
  const altered = (over: Change = {}) =>
    change({
      ...file({ departments: ['02', '59', '60', '80'] }),
      deadline: hour('2027-04-15'),
      ...over,
      appraisals: {
        extensionProportionate: yes('un nouveau délai entier'),
        initialTermsKept: no('un département de plus'),
        ...over.appraisals,
      },
    })

  test.each([...OBJECTS, ...CONDITIONS])('une personne dit pourquoi la substance reste : %s', (term, over) => {
    for (const important of [true, false])
      expect(finding(change({ ...file(over), important }), 'initialTermsKept')).toMatchObject({
        outcome: 'to-appraise',
        basis: KEPT,
        facts: { terms: [{ term }] },
      })
  })

  test.each(OBJECTS)('un autre objet est une autre procédure, quel que soit le délai : %s', (_term, over) => {
    const act = altered({ ...file(over), deadline: hour('2027-06-30') })
    expect(finding(act, 'initialTermsKept')).toMatchObject({ outcome: 'unmet', basis: KEPT })
    expect(finding(act, 'alteredTermsAnnounced').outcome).toBe('not-applicable')
  })

  test.each(CONDITIONS)(
    'une condition modifiée en substance fait courir un nouveau délai minimal : %s',
    (_term, over) => {
      const on = (date: string) =>
        finding(altered({ ...file(over), deadline: hour(date, '00:00') }), 'alteredTermsAnnounced')
      expect(on('2027-03-31')).toMatchObject({ outcome: 'unmet', basis: ALTERED })
      // Thirty days from the first of March end on the thirty-first, at midnight: the day after is the first that is lawful.
      expect(on('2027-04-01')).toMatchObject({ outcome: 'computed', facts: { days: 30, last: '2027-03-31' } })
    },
  )

  test('elle est importante, et son délai est donné dans le même acte', () => {
    for (const over of [{ important: false }, { deadline: null }])
      expect(finding(altered(over), 'alteredTermsAnnounced')).toMatchObject({ outcome: 'unmet', basis: ALTERED })
  })

  test('où le code ne fixe pas de nombre de jours, une personne répond du nouveau délai', () => {
    const open = at('open')
    const state: Consultation = { ...open, frozen: { ...open.frozen, type: 'adapted' } }
    expect(finding(altered(), 'alteredTermsAnnounced', state)).toMatchObject({
      outcome: 'to-appraise',
      basis: ['CE 278646', 'CE 499221', 'CCP R2151-4', 'CCP R2151-1'],
    })
  })

  test('le motif est publié ; un retour aux premières conditions se juge à son tour', () => {
    const state = played(at('open'), altered())
    const told = publicOf(state)?.versions.at(-1)
    expect(told).toMatchObject({ alteredFor: 'un département de plus', termsKeptFor: '' })
    const back = change({ ...file(), deadline: hour('2027-05-15') })
    expect(finding(back, 'initialTermsKept', state)).toMatchObject({
      outcome: 'to-appraise',
      facts: { terms: [{ term: 'departments', before: ['02', '59', '60', '80'], after: ['59', '60', '80'] }] },
    })
  })

  test('la question pose les critères avec leur nature et leur poids, et dit où mène l’autre réponse', () => {
    const { facts, outcome } = finding(change(file({ criteria: heavier })), 'initialTermsKept')
    const said = words.rules.initialTermsKept(facts, outcome, NO_NAMES)
    expect(said).toContain('après : Prix 10 % ; Valeur technique (qualité) 45 % [Critère C2.1 (qualité) 60 %, ')
    expect(said).toContain('Si elles le sont, répondez « Non satisfait »')
    const early = finding(altered({ deadline: hour('2027-03-31') }), 'alteredTermsAnnounced')
    const refusal = words.rules.alteredTermsAnnounced(early.facts, early.outcome, NO_NAMES)
    expect(refusal.replaceAll('\u00a0', ' ')).toBe(
      'Le nouveau délai minimal n’est pas laissé : 30 jours comptés depuis l’avis rectificatif du 1er mars 2027 finissent le 31 mars 2027 à 24 h. La date limite peut être fixée à partir du 1er avril 2027 à 0 h.',
    )
  })

  test('l’ordre des critères et la façon de noter ne sont pas des conditions annoncées', () => {
    const criteria = dossier()
      .criteria.toReversed()
      .map((each) => ({ ...each, method: 'noté sur 20' }))
    expect(finding(change(file({ criteria })), 'initialTermsKept').outcome).toBe('met')
  })

  test('l’avant est ce que le premier avis annonçait, non ce qu’une version en a fait', () => {
    const kept = {
      ...change().appraisals,
      initialTermsKept: yes('le besoin est le même'),
      maximumEstimated: yes('marge'),
    }
    const second = played(at('open'), change({ ...file({ framework }), appraisals: kept }))
    const third = { ...framework, maximum: 1_500_000_00 }
    const facts = (over: Partial<Dossier>) => {
      const act = change({ ...file(over), deadline: hour('2027-04-15') })
      return finding(act, 'initialTermsKept', second)
    }
    expect(facts({ framework: third })).toMatchObject({
      outcome: 'to-appraise',
      facts: { terms: [{ before: { maximum: 900_000_00 }, after: { maximum: 1_500_000_00 } }] },
    })
    expect(facts({ framework, validityDays: 240 }).outcome, 'ce qui fut jugé').toBe('met')
    expect(facts({}).outcome, 'le retour aux termes annoncés').toBe('met')
  })

  test.each<[string, Partial<Dossier>, Partial<Dossier>]>([
    ['l’objet', { object: 'Mise en place d’un espace numérique de travail et de tablettes' }, { object: 'Tablettes' }],
    ['le code', { cpv: ['72200000-7'] }, { cpv: ['30200000-1'] }],
  ])('%s se compare toujours au premier avis : aucune condition modifiée depuis ne l’entraîne', (_name, over, next) => {
    const departments = ['02', '59', '60', '80']
    const [term] = Object.keys(over).map((key) => (key === 'cpv' ? 'classification' : key))
    const kept = yes('le besoin est le même')
    const appraisals = { ...change().appraisals, initialTermsKept: kept, dossierFits: kept, categoryFitsCpv: kept }
    const second = played(at('open'), change({ ...file(over), appraisals }))
    const third = played(second, altered({ ...file({ ...over, departments }), appraisals: { dossierFits: kept } }))
    const asked = (dossierOver: Partial<Dossier>) =>
      finding(
        change({ ...file({ departments, ...dossierOver }), deadline: hour('2027-05-15') }),
        'initialTermsKept',
        third,
      )
    const first = dossier()
    expect(asked(next)).toMatchObject({
      outcome: 'to-appraise',
      basis: KEPT,
      facts: { object: true, terms: [{ term, before: term === 'object' ? first.object : first.cpv[0] }] },
    })
    expect(asked({}).outcome, 'le retour à l’objet du premier avis').toBe('met')
    expect(asked({ ...over, validityDays: 240 }).outcome, 'ce qui fut jugé').toBe('met')
    // Since then the altered conditions are those of the last rectifying notice.
    expect(asked({ ...over, departments: ['59'] })).toMatchObject({
      facts: { object: false, terms: [{ term: 'departments', before: departments }] },
    })
  })

  test('la question pose l’avant et l’après', () => {
    const { facts, outcome } = finding(change(file({ framework })), 'initialTermsKept')
    expect(words.rules.initialTermsKept(facts, outcome, NO_NAMES).replace(/[\u00a0\u202f]/g, ' ')).toContain(
      'l’étendue de l’accord-cadre (avant : minimum 200 000,00 € hors taxes, maximum 900 000,00 € hors taxes ; après : minimum 200 000,00 € hors taxes, maximum 1 200 000,00 € hors taxes).',
    )
  })
})
