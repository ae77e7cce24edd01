import type { Player } from '../../apps/play/player.ts'
import { APPLIED } from './applications.ts'
import { COORDINATOR } from './bodies.ts'
import { OPERATORS, PRICES } from './operators.ts'

/** The name of the analysis of the tenders. */
export const ANALYSIS = 'analysis of the tenders'
const PATH = `evaluations/${ANALYSIS}`

type Name = keyof typeof APPLIED

/** What candidates read of the price: how many of each unit the tenders are compared on. */
const QUANTITIES = { A1: 2_228_000, B1: 400, C1: 600 } as const
const LINES = ['A1', 'B1', 'C1'] as const
/** Set with the need, before the notice: round amounts of ours, in cents. */
const BUDGET = { credits: 12_254_000_00, estimate: 5_570_000_00, setOn: '2027-01-27' } as const

const SCALES = [
  { criterion: 'C1', top: 1_000, step: 1, formula: 'lowest-over-price' },
  ...['C2.1', 'C2.2', 'C3', 'C4'].map((criterion) => ({ criterion, top: 1_000, step: 50, formula: null })),
]

/** On what the three agree, in hundredths of a point, of each tender that is regular. */
const AGREED = {
  fictif: { 'C2.1': 900, 'C2.2': 900, C3: 800, C4: 850 },
  erdacht: { 'C2.1': 650, 'C2.2': 650, C3: 700, C4: 600 },
  imaginaire: { 'C2.1': 750, 'C2.2': 750, C3: 800, C4: 700 },
} as const
type Ranked = keyof typeof AGREED
const RANKED = Object.keys(AGREED) as readonly Ranked[]

/** Who scores alone, when it has closed its sheet, and by how much it is stricter than what is agreed on in the end. */
const EVALUATORS = [
  { body: COORDINATOR, closes: '2027-04-16', apart: 0 },
  { body: 'nord', closes: '2027-04-19', apart: 50 },
  { body: 'somme-numerique', closes: '2027-04-21', apart: -50 },
] as const

const CITED = { envelope: 1, file: 0, page: 1 } as const

const COMMENTS = {
  'C2.1': 'Les services rendus sont décrits et illustrés.',
  'C2.2': 'L’hébergement et la protection des données sont décrits.',
  C3: 'La consommation de l’hébergement est donnée par année.',
  C4: 'L’accompagnement est chiffré en journées par établissement.',
} as const
type Criterion = keyof typeof COMMENTS
const CRITERIA = Object.keys(COMMENTS) as readonly Criterion[]

const tenderOf = (player: Player, name: Name): string => player.id(APPLIED[name])

/**
 * The four tenders that were opened: their prices are read off, one is irregular, one seems abnormally low and accounts for its price in
 * writing. Three evaluators score alone, then agree; the ranks are computed and the report is frozen.
 */
export async function analyseTenders(player: Player): Promise<void> {
  await player.goTo('2027-04-12', '10:00')
  await begin(player)
  await qualify(player)
  await player.goTo('2027-04-13', '11:00')
  await player.as(COORDINATOR).act(PATH, 'write', {
    ...{ kind: 'price', tenders: [tenderOf(player, 'erdacht')], due: '2027-04-23', until: null },
    text: 'Votre prix d’un accès est inférieur de plus du quart à celui des autres offres. Justifiez-le : moyens, procédés, conditions favorables, respect des obligations sociales et environnementales.',
  })
  for (const each of EVALUATORS) await scoreAlone(player, each)
  await settleLow(player)
  await agree(player)
  await player.goTo('2027-04-30', '16:00')
  await player.as(COORDINATOR).act(PATH, 'conclude')
  await player.ask(`evaluations/${player.id(ANALYSIS)}/report`, {})
}

async function begin(player: Player): Promise<void> {
  await player.as(COORDINATOR).open(
    'evaluations',
    ANALYSIS,
    {
      ...{ consultation: player.id('consultation'), lot: null, scales: SCALES, ties: ['C2'] },
      budget: { ...BUDGET, document: 'Arrêt du besoin et crédits ouverts par les membres' },
    },
    'Le règlement note de 0 à 10, le prix par sa formule ; à égalité, la valeur technique départage.',
  )
  for (const { body } of EVALUATORS)
    await player.act(PATH, 'appoint', { person: player.id(`officer of ${body}`), body: player.id(body) })
}

async function qualify(player: Player): Promise<void> {
  for (const name of Object.keys(APPLIED) as readonly Name[]) {
    const tender = tenderOf(player, name)
    const lines = LINES.map((key) => ({ key, quantity: QUANTITIES[key], price: PRICES[name][key] }))
    const total = lines.reduce((sum, { quantity, price }) => sum + quantity * price, 0)
    await player.as(COORDINATOR).act(PATH, 'recordPrice', { tender, total, lines, cited: CITED })
    const irregular = name === 'supposee'
    await player.act(PATH, 'qualify', {
      ...{ tender, kind: irregular ? 'irregular' : 'regular', regularisable: false, variant: false },
      reason: irregular
        ? 'L’offre exclut la reprise des comptes, que le cahier des clauses techniques exige ; la reprendre changerait l’offre dans sa substance.'
        : 'L’offre répond à tout ce que le dossier demande.',
    })
  }
}

type Evaluating = (typeof EVALUATORS)[number]

async function scoreAlone(player: Player, { body, closes, apart }: Evaluating): Promise<void> {
  await player.goTo(closes, '09:30')
  const sheet = `sheet of ${body}`
  await player.as(body).open('scorings', sheet, { evaluation: player.id(ANALYSIS), undertaking: '2026-1' })
  const scores = RANKED.flatMap((name) =>
    CRITERIA.map((criterion) => ({
      ...{ tender: tenderOf(player, name), criterion, comment: COMMENTS[criterion], cited: [CITED] },
      points: AGREED[name][criterion] + (criterion === 'C2.1' ? apart : 0),
    })),
  )
  await player.act(`scorings/${sheet}`, 'score', { scores })
  await player.goTo(closes, '16:30')
  await player.as(body).act(`scorings/${sheet}`, 'close')
}

/** It answers on its own page, in time; the coordinator reads why its price is low, and keeps its tender. */
async function settleLow(player: Player): Promise<void> {
  await player.goTo('2027-04-22', '15:10')
  const operator = await player.operator('consultation', OPERATORS.erdacht)
  await operator.answerLetter(
    player.id(ANALYSIS),
    1,
    'La plateforme est exploitée dans deux autres régions : ses serveurs sont amortis, et ses équipes d’exploitation communes. Le détail du prix de revient est donné poste par poste.',
  )
  await player.goTo('2027-04-26', '11:00')
  await player.as(COORDINATOR).act(PATH, 'settle', {
    ...{ tender: tenderOf(player, 'erdacht'), outcome: 'justified' },
    reason: 'Le prix de revient est donné poste par poste ; la mutualisation avec deux autres régions l’explique.',
  })
}

async function agree(player: Player): Promise<void> {
  await player.goTo('2027-04-28', '14:00')
  const agreed = RANKED.flatMap((name) =>
    CRITERIA.map((criterion) => ({
      ...{ tender: tenderOf(player, name), criterion, points: AGREED[name][criterion] },
      reason: 'Relu ensemble, à la page citée.',
    })),
  )
  await player.as(COORDINATOR).act(PATH, 'agree', { agreed })
}
