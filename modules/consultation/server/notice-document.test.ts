import { expect, test } from 'vitest'
import { renderHtml } from '#platform/documents/html.ts'
import { changedSections } from '../model/checked.ts'
import { consultation } from '../model/consultation.ts'
import type { Consultation, ConsultationAct } from '../model/consultation-state.ts'
import type { Dossier } from '../model/dossier.ts'
import { at, change, criterion, decide, documents, dossier, extension } from '../testing.ts'
import { noticeDocuments } from './notice-document.ts'

const PROFILE = 'https://achats.test/consultations/1'
/** As one reads it: no mark, no difference between spaces. */
const read = (state: Parameters<typeof noticeDocuments>[0], address = PROFILE): readonly string[] =>
  noticeDocuments(state, address).map((model) =>
    renderHtml(model)
      .replaceAll('<br>', '\n')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/[\s\u00A0\u202F]+/g, ' '),
  )

test('R1.08 : l’avis dit où chaque acheteur est facturé, et sous quel service', () => {
  const [notice = ''] = read(at('open'))
  expect(notice).toContain('151 avenue du Président Hoover, 59555 Lille ENT')
  expect(notice).toContain('43 rue de la République, 80026 Amiens Non exigé')
})

test('R2.17 : l’avis nomme la juridiction des recours, son adresse et leurs délais, ligne à ligne', () => {
  const [notice = ''] = read(at('open'))
  const { court, address, contact } = dossier().recourse
  for (const told of [court, address, contact]) expect(notice).toContain(told)
  expect(notice).toContain('Référé précontractuel : jusqu’à la signature du marché.')
})

test('l’avis donne l’adresse du profil d’acheteur et le siège du coordonnateur ; une adresse non sûre n’est pas un lien', () => {
  const [notice = ''] = read(at('open'))
  expect(notice).toContain(`Profil d’acheteur ${PROFILE}`)
  expect(notice).toContain('151 avenue du Président Hoover, Lille')
  expect(read(at('open'), 'http://localhost:3000/consultations/1')[0]).toContain(
    'http://localhost:3000/consultations/1',
  )
})

test('R2132-13 : l’avis dit que la voie n’est pas électronique, et dans quel cas ; les raisons restent au rapport', () => {
  const open = at('open')
  const otherMedium = { case: 'physical-models', reasons: 'un prototype du terminal' } as const
  const [notice = ''] = read({ ...open, frozen: { ...open.frozen, electronic: false, otherMedium } })
  expect(notice).toContain('Autrement que par voie électronique (CCP, art. R. 2132-12, 6°)')
  expect(notice).not.toContain('un prototype du terminal')
  const [untold = ''] = read({ ...open, frozen: { ...open.frozen, electronic: false, otherMedium: null } })
  expect(untold).toContain('Autrement que par voie électronique, comme le dit le règlement')
})

test('R4.01 : l’avis annonce la valeur d’un maximum en quantité, et le maximum de chaque lot', () => {
  const lot = (key: string, maximum: number | null) => ({ key, title: `Lot ${key}`, description: 'un lot', maximum })
  const framework = {
    countedIn: 'quantity',
    unit: 'apprenants',
    minimum: null,
    maximum: 400,
    value: 900_000_00,
  } as const
  const [notice = ''] = read(noticedAs({ framework, lots: [lot('1', 300), lot('2', null)] }))
  expect(notice).toContain('Maximum 400 apprenants')
  expect(notice).toContain('Valeur estimée du maximum 900 000,00 € HT')
  expect(notice).toContain('un lot 300 apprenants')
  expect(read(at('open'))[0]).not.toContain('Valeur estimée du maximum')
})

test('l’avis garde les termes de son envoi, et le rectificatif dit ce qui change', () => {
  const before = read(at('open'))
  const changed = after(change())
  expect(read(changed)[0]).toBe(before[0])
  expect(read(changed)[1]).toContain('180 jours')
  expect(read(changed)[1]).toContain('210 jours')
  expect(read(after(extension()))[1]).toContain('est reportée au mercredi 31 mars 2027')
})

test('R2.13, R2.17 : le rectificatif porte le texte remplacé et le texte nouveau, et nomme chaque document', () => {
  const given = dossier()
  const [price, worth, ...others] = given.criteria
  if (price === undefined || worth === undefined) throw new Error('two criteria were expected')
  const criteria = [{ ...price, weight: 3_500 }, { ...worth, weight: 5_000 }, ...others]
  const framework = { ...given.framework, maximum: 888_000_00 }
  const [rules, ...rest] = documents().filter(({ kind }) => kind !== 'BPU')
  if (rules === undefined) throw new Error('a document was expected')
  const state = at('open')
  const [first] = state.versions
  if (first === undefined) throw new Error('a version was expected')
  const second = {
    ...first,
    number: 2,
    at: '2027-03-01T09:00:00.000Z',
    dossier: dossier({ criteria, framework }),
    documents: [{ ...rules, sha256: 'e'.repeat(64) }, ...rest, { ...rules, kind: 'DQE' as const, name: 'DQE.pdf' }],
    changed: ['framework', 'criteria', 'prices'] as const,
    reason: 'Le maximum est revu.',
  }
  const told = read({ ...state, ...second, versions: [first, second] })[1] ?? ''
  for (const text of ['Maximum 900 000,00 € HT 888 000,00 € HT', 'Prix prix, 40 %', 'prix, 35 %'])
    expect(told).toContain(text)
  expect(told).toContain(`Documents remplacés Règlement de la consultation (${rules.name})`)
  expect(told).toContain('Documents ajoutés Détail quantitatif estimatif (DQE.pdf)')
  expect(told).toMatch(/Documents retirés Bordereau des prix unitaires \(\S*BPU\S*\)/)
  expect(told).toContain('Ordre de présentation seulement Bordereau des prix')
  expect(told).not.toContain('Minimum')
})

test('R2.13 : le rectificatif ne dit « ordre seulement » que de ce qui dit la même chose', () => {
  const two = (first: string, second: string) => [
    ...dossier().criteria.filter(({ kind }) => kind === 'price'),
    criterion('C2', 4_500, { title: 'Valeur technique', parts: [criterion('A', 6_000), criterion(first, 4_000)] }),
    criterion('C3', 1_500, {
      kind: 'environment',
      title: 'Environnement',
      parts: [criterion('C', 6_000), criterion(second, 4_000)],
    }),
  ]
  const rectified = (before: Partial<Dossier>, over: Partial<Dossier>) => {
    const state = noticedAs(before)
    const [first] = state.versions
    if (first === undefined) throw new Error('a first version')
    const next = { ...first, number: 2, at: '2027-03-01T09:00:00.000Z', dossier: dossier({ ...before, ...over }) }
    const changed = changedSections(first.dossier, next.dossier)
    return read({ ...state, dossier: next.dossier, versions: [first, { ...next, changed }] })[1] ?? ''
  }
  const swapped = rectified({ criteria: two('B', 'D') }, { criteria: two('D', 'B') })
  expect(swapped).not.toContain('Ordre de présentation seulement')
  expect(swapped).toContain('Valeur technique : Critère B')
  const reordered = rectified({ criteria: two('B', 'D') }, { criteria: two('B', 'D').toReversed() })
  expect(reordered).toContain('Ordre de présentation seulement')
  // With one holder, no notice tells how orders would go to several.
  const rule = rectified({}, { holders: { number: 1, allocation: null, rule: 'à tour de rôle' } })
  expect(rule).not.toContain('Ordre de présentation seulement')
  expect(rule).toContain('Parties modifiées, à lire dans le dossier')
})

test('R2.13 : un report volontaire ne s’annonce pas sous l’article qui oblige à reporter', () => {
  const told = read(after(extension({ ground: 'voluntary', appraisals: {} })))[1] ?? ''
  expect(told).toContain('l’acheteur donne plus de temps, sans y être tenu.')
  expect(told).not.toContain('2151-4')
})

test('R2.17 : où les candidatures viennent d’abord, l’avis ne dit pas que des offres sont reçues à cette heure', () => {
  const state = at('open')
  const [notice = ''] = read({ ...state, frozen: { ...state.frozen, type: 'restricted' } })
  expect(notice).toContain('Date et heure limites de réception des candidatures')
  expect(notice).toContain('Une candidature reçue à l’heure limite ou après elle est tardive')
  expect(notice).not.toContain('Une offre reçue')
  expect(notice).toContain('180 jours à compter de la date limite de réception des offres')
  expect(read(state)[0]).toContain('Une offre reçue à l’heure limite')
})

/** The published consultation, as if its first file had been another. */
function noticedAs(over: Parameters<typeof dossier>[0]) {
  const state = at('open')
  const other = dossier(over)
  return { ...state, dossier: other, versions: state.versions.map((each) => ({ ...each, dossier: other })) }
}

/** The published consultation, after one more act. */
function after(act: ConsultationAct) {
  const decision = decide(at('open'), act, { now: '2027-03-01T09:00:00.000Z' })
  if (decision.verdict !== 'granted') throw new Error(`${act.type} is not granted`)
  const state = decision.events.reduce<Consultation>(consultation.evolve, at('open'))
  if (state.status !== 'open') throw new Error('no longer open')
  return state
}
