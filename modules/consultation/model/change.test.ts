import { describe, expect, test } from 'vitest'
import type { Appraisal } from '#kernel/rule.ts'
import { someGroup } from '#modules/convention/testing.ts'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { findingOf } from '../../../tests/decision-table.ts'
import { at, change, decide, document, documents, dossier, extension, file, OISE, REGION, SOMME } from '../testing.ts'
import { consultation as words } from '../web/labels.fr.ts'
import { consultation } from './consultation.ts'
import type { Consultation, ConsultationAct } from './consultation-state.ts'
import { DOCUMENT_KINDS, type Dossier, type DossierDocument } from './dossier.ts'
import { publicOf } from './publication.ts'

const now = '2027-03-01T09:00:00.000Z'
const hour = (date: string, time = '12:00') => ({ date, time })
const yes = (reason: string): Appraisal => ({ accepted: true, reason })
const no = (reason: string): Appraisal => ({ accepted: false, reason })

type Change = Partial<Extract<ConsultationAct, { type: 'change' }>>
/** A change that is said to be minor, with what a person answers. */
const minor = (over: Change) => change({ important: false, deadline: null, appraisals: {}, ...over })
const finding = (act: ConsultationAct, rule: string, state: Consultation = at('open')) =>
  findingOf(decide(state, act, { now }).findings, rule)
function played(state: Consultation, act: ConsultationAct): Extract<Consultation, { status: 'open' }> {
  const decision = decide(state, act, { now })
  if (decision.verdict !== 'granted') throw new Error(JSON.stringify(decision.findings))
  const next = decision.events.reduce(consultation.evolve, state)
  if (next.status !== 'open') throw new Error('an open consultation was expected')
  return next
}
const replaced = (kind: DossierDocument['kind']) =>
  documents().map((each) => (each.kind === kind ? { ...each, sha256: '9'.repeat(64) } : each))

describe('R2.13 : un changement important', () => {
  test('porte la date limite dans le même acte', () => {
    const kept = decide(at('open'), change({ deadline: null }), { now })
    expect(findingOf(kept.findings, 'importantChangeExtends')).toMatchObject({
      outcome: 'unmet',
      basis: ['CCP R2151-4', 'CE 499221'],
    })
    expect(decide(at('open'), change({ deadline: hour('2027-03-19') }), { now }).verdict).toBe('refused')
    const moved = decide(at('open'), change(), { now })
    expect(moved.verdict === 'granted' && moved.events.map(({ type }) => type)).toEqual([
      'DossierChanged',
      'DeadlineExtended',
    ])
  })

  test.each<[string, ConsultationAct]>([
    ['un changement', change({ appraisals: {} })],
    ['une réponse tardive', extension({ appraisals: {} })],
    ['une modification annoncée', extension({ appraisals: {}, ground: 'important-change' })],
  ])('la prolongation se juge proportionnée : %s', (_case, act) => {
    expect(finding(act, 'extensionProportionate')).toMatchObject({
      outcome: 'to-appraise',
      basis: ['CCP R2151-4', 'CE 278646'],
      facts: { added: 9, period: 42, share: 2143, leftBefore: 21, leftAfter: 30, minimum: 30 },
    })
    expect(decide(at('open'), act, { now }).verdict).toBe('awaiting-judgement')
    const refused = { ...act, appraisals: { extensionProportionate: no('trop court') } }
    expect(decide(at('open'), refused, { now }).verdict).toBe('refused')
  })

  test.each<[string, ConsultationAct]>([
    ['un changement', change({ deadline: hour('2027-03-22', '12:01') })],
    ['un changement, jusqu’au soir', change({ deadline: hour('2027-03-22', '23:59') })],
    ['une réponse tardive', extension({ deadline: hour('2027-03-22', '12:01') })],
  ])('une prolongation de moins d’un jour n’en est pas une, quoi qu’on en juge : %s', (_case, act) => {
    expect(finding(act, 'extensionProportionate')).toMatchObject({ outcome: 'unmet', facts: { added: 0 } })
  })

  test('une indisponibilité se prolonge d’autant, sans proportion à juger', () => {
    const outage = extension({ ground: 'outage', deadline: hour('2027-03-22', '14:00'), appraisals: {} })
    expect(decide(at('open'), outage, { now }).verdict).toBe('granted')
  })

  test('l’acheteur donne plus de temps de lui-même, fût-ce quelques heures, et l’avis ne dit pas qu’il y est tenu', () => {
    const act = extension({ ground: 'voluntary', deadline: hour('2027-03-22', '17:00'), appraisals: {} })
    expect(played(at('open'), act).extensions).toMatchObject([{ ground: 'voluntary', proportionateFor: '' }])
  })

  test.each<[string, (date: string) => ConsultationAct]>([
    ['une indisponibilité', (date) => extension({ ground: 'outage', deadline: hour(date), appraisals: {} })],
    ['un changement', (date) => change({ deadline: hour(date) })],
  ])('un report de plus de soixante jours demande une raison : %s', (_case, act) => {
    expect(finding(act('2027-05-21'), 'extensionPlausible')).toMatchObject({ outcome: 'met', facts: { added: 60 } })
    expect(finding(act('2027-05-22'), 'extensionPlausible')).toMatchObject({
      outcome: 'to-appraise',
      basis: ['CCP R2151-4', 'policy date limite'],
      facts: { added: 61, ample: 60 },
    })
    expect(decide(at('open'), act('2027-08-20'), { now }).verdict).toBe('awaiting-judgement')
  })

  test('la question donne la part du délai, et le délai minimal', () => {
    const { facts, outcome } = finding(change({ appraisals: {} }), 'extensionProportionate')
    expect(words.rules.extensionProportionate(facts, outcome, NO_NAMES)).toBe(
      'La date limite recule de 9 jours, sur un délai de 42 jours (21,43 %). Il restait 21 jours, il en restera 30. Le délai minimal de la procédure, depuis l’envoi d’un avis, est de 30 jours. Pourquoi est-ce proportionné à l’importance des modifications ou des renseignements ? Les opérateurs liront votre motif.',
    )
  })
})

describe('R2.13 : un changement dit mineur', () => {
  test.each(DOCUMENT_KINDS.map((kind) => [kind]))('se juge, quand un document change : %s', (kind) => {
    const held = [...documents(), document('DQE'), document('annex')]
    const state = played(at('open'), change({ documents: held }))
    const other = held.map((each) => (each.kind === kind ? { ...each, sha256: '9'.repeat(64) } : each))
    const act = minor({ ...file({ validityDays: 210 }), dossier: state.dossier, documents: other })
    expect(findingOf(decide(state, act, { now }).findings, 'minorChangeAppraised')).toMatchObject({
      outcome: 'to-appraise',
      basis: ['CCP R2151-4', 'CE 499221'],
      facts: { sections: [], documents: [{ kind, name: `${kind}.pdf`, is: 'replaced' }] },
    })
  })

  test.each<[string, readonly DossierDocument[], string]>([
    ['ajouté', [...documents(), document('annex')], 'added'],
    ['retiré', documents().filter(({ kind }) => kind !== 'BPU'), 'gone'],
    [
      'd’une autre nature',
      documents().map((each) => (each.kind === 'BPU' ? { ...each, kind: 'AE' as const } : each)),
      'replaced',
    ],
  ])('se juge, quand un document est %s', (_case, held, is) => {
    expect(finding(minor({ ...file(), documents: held }), 'minorChangeAppraised')).toMatchObject({
      outcome: 'to-appraise',
      facts: { documents: [{ is }] },
    })
  })

  test.each<[string, Partial<Dossier>]>([
    ['object', { title: 'Espace numérique' }],
    ['framework', { advance: 600 }],
    ['criteria', { criteria: dossier().criteria.map((each) => ({ ...each, method: 'noté sur 20' })) }],
    ['selection', { selection: { turnover: null, capacities: 'aucune' } }],
    ['prices', { prices: [{ key: 'A1', label: 'Accès d’un agent', unit: 'par an' }] }],
    ['tender', { validityDays: 210 }],
    ['buyers', { paidBy: 'Le coordonnateur paie.' }],
    ['environment', { environment: 'Aucun compte rendu.' }],
  ])('se juge, quand la rubrique change : %s', (section, over) => {
    expect(finding(minor(file(over)), 'minorChangeAppraised')).toMatchObject({
      outcome: 'to-appraise',
      facts: { sections: [section], documents: [] },
    })
  })

  test('ne se juge pas, quand seule change l’indication des recours', () => {
    const recourse = { ...dossier().recourse, contact: 'greffe' }
    expect(finding(minor(file({ recourse })), 'minorChangeAppraised').outcome).toBe('met')
    expect(decide(at('open'), minor(file({ recourse })), { now }).verdict).toBe('granted')
  })

  test('la question nomme chaque document, avec ce qui lui arrive', () => {
    const { facts, outcome } = finding(minor({ ...file(), documents: replaced('CCTP') }), 'minorChangeAppraised')
    expect(words.rules.minorChangeAppraised(facts, outcome, NO_NAMES)).toBe(
      'La modification touche CCTP « CCTP.pdf » (remplacement). Pourquoi ne pèse-t-elle pas sur la préparation d’une offre ? Une modification substantielle est toujours importante. Les opérateurs liront votre motif.',
    )
  })

  test('qui la tient pour importante est renvoyé à la prolongation', () => {
    const act = minor({
      ...file(),
      documents: replaced('CCTP'),
      appraisals: { minorChangeAppraised: no('cinq pages') },
    })
    expect(decide(at('open'), act, { now }).verdict).toBe('refused')
  })
})

describe('R2.13 : ce que les opérateurs lisent', () => {
  test('le motif de chaque appréciation est publié avec ce qu’elle a permis', () => {
    const object = 'Mise en place, exploitation et hébergement d’un espace numérique de travail (ENT)'
    const judged = {
      initialTermsKept: yes('un sigle'),
      minorChangeAppraised: yes('une coquille'),
      dossierFits: yes('le même'),
    }
    const small = played(at('open'), minor({ ...file({ object }), appraisals: judged }))
    expect(publicOf(small)?.versions.at(-1)).toMatchObject({ termsKeptFor: 'un sigle', minorFor: 'une coquille' })
    const large = played(at('open'), change())
    expect(publicOf(large)?.extensions).toMatchObject([{ proportionateFor: expect.stringContaining('Neuf jours') }])
  })

  test('une appréciation que la règle ne demandait pas n’est pas publiée', () => {
    const stray = { ...change().appraisals, minorChangeAppraised: yes('rien'), initialTermsKept: yes('rien') }
    const { versions } = played(at('open'), change({ appraisals: stray }))
    expect(versions.at(-1)).toMatchObject({ minorFor: '', termsKeptFor: '' })
  })

  test('une modification mineure qui prolonge ne se dit pas importante', () => {
    const act = minor({ deadline: hour('2027-03-31'), appraisals: { minorChangeAppraised: yes('sans effet') } })
    expect(played(at('open'), act).extensions).toMatchObject([{ ground: 'minor-change', proportionateFor: '' }])
  })
})

describe('changer et prolonger', () => {
  test('rien ne change sans changement ; un dossier invalide reste refusé', () => {
    expect(finding(change(file()), 'changeMade').outcome).toBe('unmet')
    const unbounded = { countedIn: 'amount', unit: '', minimum: null, maximum: null, value: null } as const
    expect(decide(at('open'), change(file({ framework: unbounded })), { now }).verdict).toBe('refused')
  })

  test('R1.06 : un acheteur nommé qui n’est plus membre n’empêche pas de corriger le dossier : une personne dit pourquoi', () => {
    const facts = { group: someGroup({ members: [REGION, OISE], coordinator: REGION }) }
    const asked = decide(at('open'), change(), { now, facts })
    expect(asked.verdict).toBe('awaiting-judgement')
    expect(findingOf(asked.findings, 'buyersStillMembers')).toMatchObject({
      outcome: 'to-appraise',
      basis: ['DAJ mutualisation 2019 entrée en vigueur', 'CCP R2162-6'],
      facts: { gone: [SOMME], inForce: true },
    })
    const appraisals = { ...change().appraisals, buyersStillMembers: yes('ses lots sont retirés') }
    expect(decide(at('open'), change({ appraisals }), { now, facts }).verdict).toBe('granted')
    expect(finding(change(), 'buyersStillMembers').outcome).toBe('met')
  })

  test('prolonger va vers plus tard, avant la date limite', () => {
    expect(decide(at('open'), extension(), { now }).verdict).toBe('granted')
    expect(decide(at('open'), extension({ deadline: hour('2027-03-22', '11:59') }), { now }).verdict).toBe('refused')
    for (const act of [extension(), change()]) {
      const late = decide(at('open'), act, { now: '2027-03-22T11:00:00.000Z' })
      expect(findingOf(late.findings, 'deadlineAhead')).toMatchObject({
        outcome: 'unmet',
        basis: ['CCP R2151-5', 'CCP R2143-2'],
      })
      expect(decide(at('open'), act, { now: '2027-03-22T10:59:59.999Z' }).verdict).toBe('granted')
    }
  })
})
