import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { IsoDate } from '#kernel/citation.ts'
import type { Outcome } from '#kernel/finding.ts'
import { representativeOf, someGroup } from '#modules/convention/testing.ts'
import type { AuthorisingAct } from '#modules/organisation/index.ts'
import { actOf, CASE, hashOf, holder } from '../testing/case.ts'
import {
  type Circuit,
  lastNotifiedOn,
  lastSignedOn,
  noParts,
  notApprovedBy,
  objectedBy,
  partOf,
  withNotification,
  withoutSignatures,
  withSignature,
  withVote,
} from './circuit.ts'
import {
  actAbout,
  assessAuthorisation,
  assessElectronic,
  assessNamed,
  assessNotification,
  assessOffice,
  assessSignatory,
  assessText,
  assessVote,
  type Expected,
  speaksFor,
} from './circuit-checks.ts'
import type { Facts } from './state.ts'

const [REGION, AISNE, NORD] = ['region', 'aisne', 'nord']
const DAY = '2028-03-10'
const signature = (over: { readonly signedOn?: IsoDate } = {}) => ({
  signedOn: DAY,
  person: 'p-aisne',
  medium: 'paper' as const,
  authorisingAct: 'acte-aisne',
  document: hashOf('e'),
  ...over,
})
const signed = (...days: readonly (readonly [string, IsoDate])[]): Circuit =>
  days.reduce((circuit, [body, signedOn]) => withSignature(circuit, body, signature({ signedOn })), noParts)

describe('le circuit garde ce que chacun a fait', () => {
  const vote = (verdict: 'approved' | 'objected') => ({ verdict, authorisingAct: 'acte', recordedOn: DAY }) as const

  test('qui n’a rien fait a une part vide ; l’approbation, l’opposition et le silence se distinguent', () => {
    const circuit = withVote(withVote(noParts, REGION, vote('approved')), NORD, vote('objected'))
    expect(noParts).toEqual([])
    expect(partOf(circuit, AISNE)).toEqual({ body: AISNE, vote: null, signature: null, notification: null })
    expect(notApprovedBy(circuit, [REGION, AISNE, NORD])).toEqual([AISNE, NORD])
    expect(objectedBy(circuit, [REGION, AISNE, NORD])).toEqual([NORD])
  })

  test('A39 : le document porte la date de sa dernière signature, dans quelque ordre qu’on ait signé', () => {
    expect(lastSignedOn(noParts)).toBeNull()
    expect(lastSignedOn(signed([REGION, '2028-03-08'], [AISNE, DAY], [NORD, '2028-03-09']))).toBe(DAY)
    expect(lastNotifiedOn(signed([REGION, DAY]))).toBeNull()
    const told = withNotification(signed([REGION, DAY]), REGION, { receivedOn: '2028-03-12', proof: hashOf('9') })
    expect(lastNotifiedOn(told)).toBe('2028-03-12')
  })

  test('quand le texte change, les signatures tombent et les décisions restent', () => {
    const circuit = withSignature(withVote(noParts, REGION, vote('approved')), REGION, signature())
    expect(withoutSignatures(circuit)).toEqual([
      { body: REGION, vote: vote('approved'), signature: null, notification: null },
    ])
  })
})

describe('R1.07 : l’acte de l’organe', () => {
  const expected: Expected = { body: AISNE, subjects: ['amendment'], about: CASE }
  const loose: Expected = { ...expected, loose: true }
  const vote = (over: Partial<AuthorisingAct>, favourable = true) =>
    assessVote([actOf(AISNE, over)], { authorisingAct: 'acte-aisne', favourable, today: DAY }, expected)

  test.each<[string, Partial<AuthorisingAct>, Expected, boolean]>([
    ['de ce membre, sur cette affaire', {}, expected, true],
    ['d’un autre membre', { body: NORD }, expected, false],
    ['d’un autre objet', { subject: 'withdrawal' }, expected, false],
    ['d’une autre affaire', { about: 'autre' }, expected, false],
    ['sans affaire, quand il devait la dire', { about: null }, expected, false],
    ['sans affaire, d’avant qu’elle s’ouvre', { about: null }, loose, true],
    ['d’une autre affaire, même d’avant', { about: 'autre' }, loose, false],
  ])('%s', (_case, over, of, counts) => {
    expect(actAbout([actOf(AISNE, over)], 'acte-aisne', of) !== undefined).toBe(counts)
    expect(actAbout([], 'acte-aisne', of)).toBeUndefined()
  })

  test.each<[string, Partial<AuthorisingAct>, boolean, Outcome]>([
    ['favorable et exécutoire ce jour', { enforceableOn: DAY }, true, 'met'],
    ['favorable, exécutoire demain', { enforceableOn: '2028-03-11' }, true, 'unmet'],
    ['favorable, pas encore exécutoire', { enforceableOn: null }, true, 'unmet'],
    ['voté ce jour', { date: DAY, enforceableOn: DAY }, true, 'met'],
    ['voté demain', { date: '2028-03-11', enforceableOn: DAY }, true, 'unmet'],
    ['défavorable, invoqué pour', { favourable: false }, true, 'unmet'],
    ['défavorable, invoqué contre', { favourable: false, enforceableOn: null }, false, 'met'],
    ['favorable, invoqué contre', {}, false, 'unmet'],
  ])('une voix : %s', (_case, over, favourable, outcome) => expect(vote(over, favourable).outcome).toBe(outcome))

  test.each<[string, Partial<AuthorisingAct>, Outcome]>([
    ['exécutoire le jour de la signature', { enforceableOn: DAY }, 'met'],
    ['exécutoire le lendemain', { enforceableOn: '2028-03-11' }, 'unmet'],
    ['pas exécutoire', { enforceableOn: null }, 'unmet'],
    ['voté le jour de la signature', { date: DAY, enforceableOn: DAY }, 'met'],
    ['voté le lendemain', { date: '2028-03-11', enforceableOn: DAY }, 'unmet'],
    ['défavorable', { favourable: false }, 'unmet'],
  ])('une signature : %s', (_case, over, outcome) =>
    expect(
      assessAuthorisation([actOf(AISNE, over)], { authorisingAct: 'acte-aisne', signedOn: DAY }, expected).outcome,
    ).toBe(outcome),
  )

  test('les constats disent si l’acte porte sur l’affaire, et son sens', () => {
    const found = { body: AISNE, authorisingAct: 'acte-aisne', about: true, favourable: true }
    expect(vote({}).facts).toEqual({ ...found, enforceableOn: '2028-02-28' })
    const none = assessVote([], { authorisingAct: 'acte-aisne', favourable: true, today: DAY }, expected)
    expect(none.facts).toEqual({ ...found, about: false, favourable: null, enforceableOn: null })
    const by = { authorisingAct: 'acte-aisne', signedOn: DAY }
    expect(assessAuthorisation([actOf(AISNE)], by, expected).facts).toEqual({
      ...found,
      dated: '2028-02-20',
      enforceableOn: '2028-02-28',
      signedOn: DAY,
    })
    expect(assessAuthorisation([], by, expected).facts).toMatchObject({ about: false, favourable: null, dated: null })
  })
})

describe('A1 : la fonction signe', () => {
  const one = { body: AISNE, person: 'p-aisne', signedOn: DAY, authorisingAct: 'acte-aisne' }
  const acts = (signatory: string | null) => [actOf(NORD, { signatory: 'Le Préfet' }), actOf(AISNE, { signatory })]
  const office = (over: Partial<Facts['signatories'][string][number]>) => ({
    [AISNE]: [{ ...holder(AISNE), ...over }],
  })

  test.each<[string, Parameters<typeof office>[0], Outcome]>([
    ['en fonction', {}, 'met'],
    ['depuis ce jour', { from: DAY }, 'met'],
    ['depuis demain', { from: '2028-03-11' }, 'unmet'],
    ['jusqu’à ce jour', { until: DAY }, 'met'],
    ['jusqu’à la veille', { until: '2028-03-09' }, 'unmet'],
    ['jusqu’au lendemain', { until: '2028-03-11' }, 'met'],
  ])('%s', (_case, over, outcome) => expect(assessOffice(office(over), one).outcome).toBe(outcome))

  test('une autre personne, ou un organisme sans personne, ne signe pas', () => {
    expect(assessOffice(office({}), { ...one, person: 'p-nord' }).outcome).toBe('unmet')
    expect(assessOffice({}, one).outcome).toBe('unmet')
  })

  test.each<[string, string | null, Parameters<typeof office>[0], Outcome]>([
    ['l’acte nomme sa fonction', 'La Présidence', {}, 'met'],
    ['l’acte ne nomme personne', null, {}, 'met'],
    ['l’acte nomme une autre fonction', 'La Vice-Présidence', {}, 'unmet'],
    ['l’acte nomme la fonction qui lui délègue', 'Le Conseil', { office: 'delegate' }, 'met'],
  ])('%s', (_case, names, over, outcome) => {
    const given = { authorisingActs: acts(names), signatories: office(over) }
    expect(assessNamed(given, one).outcome).toBe(outcome)
  })

  test('de qui n’est pas en fonction, on ne demande pas si l’acte le nomme', () => {
    expect(assessNamed({ authorisingActs: acts('La Présidence'), signatories: {} }, one)).toEqual({
      outcome: 'not-applicable',
      facts: { names: 'La Présidence' },
    })
  })
})

describe('la signature et la notification', () => {
  const group = someGroup({ members: [REGION, AISNE, NORD], coordinator: REGION })
  const by = (actor: Actor, medium: 'paper' | 'electronic', circuit: Circuit = noParts, body = AISNE) =>
    assessSignatory(circuit, { body, medium }, [REGION, AISNE], { actor, group })

  test.each<[string, ReturnType<typeof by>, Outcome]>([
    ['chacun pour soi', by(representativeOf(AISNE), 'electronic'), 'met'],
    ['le coordonnateur consigne une signature sur papier', by(representativeOf(REGION), 'paper'), 'met'],
    ['le coordonnateur ne signe pas pour un autre', by(representativeOf(REGION), 'electronic'), 'unmet'],
    ['un autre membre', by(representativeOf(NORD), 'paper'), 'unmet'],
    ['une seconde fois', by(representativeOf(AISNE), 'electronic', signed([AISNE, DAY])), 'unmet'],
    ['qui n’est pas à signer', by(representativeOf(NORD), 'electronic', noParts, NORD), 'unmet'],
  ])('%s', (_case, found, outcome) => {
    expect(found.outcome).toBe(outcome)
    expect(found.facts).toMatchObject({ signatories: [REGION, AISNE] })
  })

  test.each<[string, 'paper' | 'electronic', 'total-passed' | 'total-failed' | 'indeterminate' | undefined, Outcome]>([
    ['sur papier, rien à valider', 'paper', undefined, 'not-applicable'],
    ['validée', 'electronic', 'total-passed', 'met'],
    ['invalide', 'electronic', 'total-failed', 'unmet'],
    ['jamais validée', 'electronic', undefined, 'unmet'],
    ['douteuse : une personne apprécie', 'electronic', 'indeterminate', 'to-appraise'],
  ])('signature électronique %s', (_case, medium, verdict, outcome) => {
    const verdicts = verdict === undefined ? {} : { [hashOf('e')]: verdict }
    const facts = medium === 'paper' ? { medium } : { verdict: verdict ?? null }
    expect(assessElectronic(verdicts, { medium, document: hashOf('e') })).toEqual({ outcome, facts })
  })

  test.each<[string, IsoDate, string, Outcome]>([
    ['la veille de l’ouverture', '2028-03-01', hashOf('d'), 'unmet'],
    ['le jour de l’ouverture', '2028-03-02', hashOf('d'), 'met'],
    ['ce jour', DAY, hashOf('d'), 'met'],
    ['demain', '2028-03-11', hashOf('d'), 'unmet'],
    ['un autre texte', DAY, hashOf('f'), 'unmet'],
  ])('signé %s', (_case, signedOn, text, outcome) => {
    const found = assessText({ text: hashOf('d'), on: '2028-03-02' }, { text, signedOn }, DAY)
    expect(found).toEqual({
      outcome,
      facts: { sameText: text === hashOf('d'), openedOn: '2028-03-02', signedOn },
    })
  })

  const told = withNotification(signed([AISNE, '2028-03-05']), AISNE, { receivedOn: DAY, proof: hashOf('9') })
  test.each<[string, Circuit, string, IsoDate, Outcome]>([
    ['la veille de la dernière signature', signed([AISNE, '2028-03-05']), AISNE, '2028-03-04', 'unmet'],
    ['le jour de la dernière signature', signed([AISNE, '2028-03-05']), AISNE, '2028-03-05', 'met'],
    ['ce jour', signed([AISNE, '2028-03-05']), AISNE, DAY, 'met'],
    ['demain', signed([AISNE, '2028-03-05']), AISNE, '2028-03-11', 'unmet'],
    ['avant toute signature', noParts, AISNE, DAY, 'unmet'],
    ['une seconde fois', told, AISNE, DAY, 'unmet'],
    ['à un tiers', signed([AISNE, '2028-03-05']), NORD, DAY, 'unmet'],
  ])('notifié %s', (_case, circuit, body, receivedOn, outcome) => {
    expect(assessNotification(circuit, { body, receivedOn }, [AISNE], DAY).outcome).toBe(outcome)
  })

  test('chacun parle pour soi ; le coordonnateur verse ce qu’on lui a envoyé', () => {
    const who = [AISNE, REGION, NORD].map((body) => speaksFor(representativeOf(body), group, AISNE))
    expect(who).toEqual([true, true, false])
  })
})
