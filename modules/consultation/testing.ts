import { type Actor, clockActor } from '#kernel/actor.ts'
import type { IsoInstant } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import type { Context } from '#kernel/process.ts'
import { ARTICLES, representativeOf, someGroup } from '#modules/convention/testing.ts'
import { readAloud } from '../../tests/read-aloud.ts'
import { consultation } from './model/consultation.ts'
import type {
  Consultation,
  ConsultationAct,
  ConsultationEvent,
  ConsultationFacts,
  File,
  ProcedureFacts,
} from './model/consultation-state.ts'
import type { Criterion, Dossier, DossierDocument } from './model/dossier.ts'
import * as en from './web/labels.en.ts'
import * as fr from './web/labels.fr.ts'

/** A consultation in each of its stages, and the acts that lead there, for the tests of this module. */

export const [REGION, SOMME, OISE] = ['region', 'somme', 'oise']
export const PROCEDURE = 'procedure-ent'
export const region = representativeOf(REGION)
export const somme = representativeOf(SOMME)
export const group = () => someGroup({ members: [REGION, SOMME, OISE], coordinator: REGION })
/** The morning on which the notice is sent, in Paris. */
export const MORNING: IsoInstant = '2027-02-08T09:00:00.000Z'
export const MANIFEST = 'e'.repeat(64)

export const criterion = (key: string, weight: number, over: Partial<Criterion> = {}): Criterion => ({
  key,
  title: `Critère ${key}`,
  kind: 'quality',
  weight,
  method: 'noté sur 10 d’après le mémoire technique',
  parts: [],
  ...over,
})

const OBJECT = 'Mise en place, exploitation et hébergement d’un espace numérique de travail'

export const dossier = (over: Partial<Dossier> = {}): Dossier => ({
  title: 'Espace numérique de travail',
  object: OBJECT,
  cpv: ['72000000-5', '48190000-6'],
  lots: [],
  undividedFor:
    'Une seule plateforme sert tous les établissements : la diviser rendrait son exploitation plus coûteuse.',
  framework: { countedIn: 'amount', unit: '', minimum: 200_000_00, maximum: 900_000_00, value: null },
  duration: { from: '2027-09-01', months: 48 },
  longFor: '',
  departments: ['59', '60', '80'],
  criteria: [
    criterion('C1', 4_000, { kind: 'price', title: 'Prix' }),
    criterion('C2', 4_500, {
      title: 'Valeur technique',
      parts: [criterion('C2.1', 6_000), criterion('C2.2', 4_000)],
    }),
    criterion('C3', 1_500, { kind: 'environment', title: 'Environnement' }),
  ],
  selection: { turnover: null, capacities: 'références de moins de trois ans' },
  prices: [{ key: 'A1', label: 'Accès d’un apprenant', unit: 'apprenant par an' }],
  holders: { number: 1, allocation: null, rule: '' },
  ties: 'L’offre la mieux notée en valeur technique est retenue.',
  variants: { allowed: false, terms: '' },
  validityDays: 180,
  files: { megabytesPerFile: 500, megabytesPerTender: 2000, formats: ['pdf', 'docx', 'xlsx'] },
  mission: 'Passe, signe et notifie le marché au nom de tous les membres.',
  orderedBy: 'Chaque membre passe ses commandes.',
  paidBy: 'Chaque membre paie les siennes.',
  invoicing: [
    { body: REGION, address: '151 avenue du Président Hoover, 59555 Lille', service: 'ENT' },
    { body: SOMME, address: '43 rue de la République, 80026 Amiens', service: '' },
  ],
  advance: 500,
  environment: 'Le titulaire rend compte chaque année de la consommation d’énergie de l’hébergement.',
  recourse: {
    court: 'Tribunal administratif de Lille',
    address: '5 rue Geoffroy Saint-Hilaire, 59000 Lille',
    contact: 'lille.tribunal-administratif.fr',
    periods: 'Référé précontractuel : jusqu’à la signature du marché.',
  },
  ...over,
})

export const document = (kind: DossierDocument['kind'], over: Partial<DossierDocument> = {}): DossierDocument => ({
  kind,
  name: `${kind}.pdf`,
  sha256: 'a'.repeat(64),
  size: 12_000,
  ...over,
})

export const documents = () => (['RC', 'CCAP', 'CCTP', 'AE', 'BPU'] as const).map((kind) => document(kind))

export const file = (over: Partial<Dossier> = {}): File => ({ dossier: dossier(over), documents: documents() })

/** What the members counted together, when the procedure was chosen. */
export const EXTENT = {
  lines: [{ key: 'A1', label: 'Accès d’un apprenant', unit: 'apprenant par an' }],
  quantities: [{ line: 'A1', minimum: 0, expected: 40_000, maximum: 60_000 }],
  minimum: 0,
}

export const procedure = (over: Partial<ProcedureFacts> = {}): ProcedureFacts => ({
  status: 'prepared',
  title: 'Espace numérique de travail',
  object: OBJECT,
  ground: null,
  duration: { from: '2027-09-01', months: 48 },
  extent: EXTENT,
  noticePlanned: null,
  type: 'open',
  category: 'services',
  estimate: 900_000_00,
  coordinator: { name: 'Région', siret: '20005374200017', seat: '151 avenue du Président Hoover, Lille' },
  buyers: [
    { body: REGION, name: 'Région', siret: '20005374200017', maximum: 600_000_00 },
    { body: SOMME, name: 'Somme', siret: '22800001600016', maximum: 300_000_00 },
  ],
  shortened: null,
  electronic: true,
  ...over,
})

export const facts = (over: Partial<ConsultationFacts> = {}): ConsultationFacts => ({
  group: group(),
  interests: [],
  procedure: procedure(),
  need: { stage: 'frozen', differs: [] },
  manifest: MANIFEST,
  others: [],
  ...over,
})

type ActOf<T extends ConsultationAct['type']> = Extract<ConsultationAct, { type: T }>

export const draft = (over: Partial<ActOf<'draft'>> = {}): ConsultationAct => ({
  type: 'draft',
  procedure: PROCEDURE,
  reference: '2027-ENT-01',
  ...file(),
  ...over,
})
export const notice = (over: Partial<ActOf<'sendNotice'>> = {}): ConsultationAct => ({
  type: 'sendNotice',
  deadline: { date: '2027-03-22', time: '12:00' },
  questionsUntil: { date: '2027-03-10', time: '18:00' },
  ...over,
})
/** What a person answers for when a deadline moves. */
const PROPORTIONATE = { accepted: true, reason: 'Neuf jours suffisent à tenir compte de ce qui change.' }

export const change = (over: Partial<ActOf<'change'>> = {}): ConsultationAct => ({
  type: 'change',
  ...file({ validityDays: 210 }),
  important: true,
  reason: 'La durée de validité des offres est allongée.',
  deadline: { date: '2027-03-31', time: '12:00' },
  questionsUntil: null,
  appraisals: { extensionProportionate: PROPORTIONATE },
  ...over,
})
export const extension = (over: Partial<ActOf<'extend'>> = {}): ConsultationAct => ({
  type: 'extend',
  deadline: { date: '2027-03-31', time: '12:00' },
  questionsUntil: null,
  ground: 'late-answer',
  reason: 'Une réponse n’a pas pu partir six jours avant.',
  appraisals: { extensionProportionate: PROPORTIONATE },
  ...over,
})

const spoken = readAloud(
  { ...fr.consultation.rules, interestFree: () => 'sans intérêt déclaré' },
  { ...en.consultation.rules, interestFree: () => 'no declared interest' },
)

export type Given = {
  readonly now?: IsoInstant
  readonly actor?: Actor
  readonly facts?: Partial<ConsultationFacts>
  readonly lawDate?: string
}

export function contextAt(given: Given = {}): Context<ConsultationFacts> {
  const { now = MORNING, actor = region, lawDate = civilDay(now) } = given
  return { facts: facts(given.facts), actor, now, today: civilDay(now), lawDate, articles: ARTICLES }
}

export const decide = (state: Consultation, act: ConsultationAct, given: Given = {}) =>
  spoken(consultation.decide(state, act, contextAt(given)))

/** The state after acts that must be granted, each at its instant. */
export function played(steps: readonly (readonly [ConsultationAct, Given?])[]): Consultation {
  let state: Consultation = { status: 'none' }
  const journal: ConsultationEvent[] = []
  for (const [act, given] of steps) {
    const decision = decide(state, act, given)
    if (decision.verdict !== 'granted') {
      const wrong = decision.findings.filter(({ outcome }) => outcome === 'unmet' || outcome === 'to-appraise')
      throw new Error(`${act.type}: ${JSON.stringify(wrong)}`)
    }
    journal.push(...decision.events)
    state = decision.events.reduce(consultation.evolve, state)
  }
  return state
}

export const RECEIPT: ConsultationAct = {
  type: 'recordReceipt',
  received: { date: '2027-02-08', time: '15:00' },
  reference: '2027-041234',
}
export const APPEARED: ConsultationAct = {
  type: 'recordPublication',
  published: { date: '2027-02-10', time: '09:00' },
  reference: 'JO S 28 2027 081234',
}
const STEPS = {
  draft: [[draft()]],
  validated: [[draft()], [{ type: 'validate' }]],
  sent: [[draft()], [{ type: 'validate' }], [notice()]],
  open: [
    [draft()],
    [{ type: 'validate' }],
    [notice()],
    [RECEIPT, { now: '2027-02-08T15:00:00.000Z' }],
    [APPEARED, { now: '2027-02-10T10:00:00.000Z' }],
    [{ type: 'publish' }, { now: '2027-02-10T10:30:00.000Z' }],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [ConsultationAct, Given?])[]>>

/** The state at a stage, reached by acts that were granted. */
export function at<S extends 'none' | keyof typeof STEPS>(stage: S): Extract<Consultation, { status: S }> {
  const steps: Readonly<Record<string, readonly (readonly [ConsultationAct, Given?])[]>> = STEPS
  return played(steps[stage] ?? []) as Extract<Consultation, { status: S }>
}
export { clockActor as clock }
