import type { Player } from '../../apps/play/player.ts'
import { COORDINATOR } from './bodies.ts'
import { declarePerimeters } from './perimeter.ts'

const PURCHASE = 'purchases/purchase'
const YEARS = ['2027-2028', '2028-2029', '2029-2030', '2030-2031']

/** What the contract is to be, in the words that its notice will have. */
export const OBJECT =
  'Mise en œuvre, maintenance, exploitation et hébergement d’un environnement numérique de travail pour les établissements des Hauts-de-France'

/** Round numbers of ours: how many learners each counts on, every year. The demo claims nothing about any real member. */
export const LEARNERS: Readonly<Record<string, number>> = {
  region: 200_000,
  nord: 100_000,
  'pas-de-calais': 60_000,
  oise: 35_000,
  aisne: 20_000,
  somme: 22_000,
  adica: 5_000,
  'oise-thd': 30_000,
  'npdc-numerique': 60_000,
  'somme-numerique': 25_000,
}

/** The coordinator asks; six members answer, two have validated, one is asked to correct its sheet. */
export async function collectNeeds(player: Player): Promise<void> {
  await declarePerimeters(player)
  await player.goTo('2027-01-11')
  await player.as(COORDINATOR).open(
    'purchases',
    'purchase',
    {
      title: 'Environnement numérique de travail',
      object: OBJECT,
      category: 'services',
      lines: [
        { key: 'A1', label: 'Accès d’un apprenant à l’espace numérique', unit: 'apprenant et année scolaire' },
        { key: 'B1', label: 'Accompagnement des établissements', unit: 'journée' },
        { key: 'C1', label: 'Développement propre à un membre', unit: 'journée' },
      ],
      duration: { from: '2027-09-01', months: 48 },
      sheetsDue: '2027-01-22',
    },
    'L’objet est celui de l’article 1 de la convention, pour le même territoire.',
  )
  for (const [index, key] of ['region', 'nord', 'oise', 'aisne', 'pas-de-calais', 'somme'].entries())
    await file(player, key, `2027-01-${13 + Math.floor(index / 2)}`)
  await player.goTo('2027-01-18')
  for (const key of ['region', 'nord']) await settle(player, key)
  await player.as(COORDINATOR).act('need-sheets/need of somme', 'return', {
    remark: 'Comptez les élèves des collèges privés sous contrat, ou dites qu’ils n’en sont pas.',
    correctBy: '2027-01-21',
  })
}

/** The other sheets come in, each is answered and validated, and the coordinator freezes the need. */
export async function freezeNeed(player: Player): Promise<void> {
  await player.goTo('2027-01-20')
  await player
    .as('somme')
    .act(
      'need-sheets/need of somme',
      'revise',
      { need: needOf(22_000), note: 'Collèges publics seuls ; les collèges privés n’ont pas demandé l’espace.' },
      JUDGEMENT,
    )
  for (const key of ['adica', 'oise-thd', 'npdc-numerique', 'somme-numerique']) await file(player, key, '2027-01-21')
  await player.goTo('2027-01-25')
  for (const key of Object.keys(LEARNERS).filter((each) => each !== 'region' && each !== 'nord'))
    await settle(player, key)
  await player.goTo('2027-01-27')
  await player.as(COORDINATOR).act(PURCHASE, 'freeze')
}

const JUDGEMENT = 'Le périmètre n’est pas encore déclaré : effectif de la dernière rentrée, arrondi.'

async function file(player: Player, key: string, on: string): Promise<void> {
  await player.goTo(on)
  await player
    .as(key)
    .open(
      'need-sheets',
      `need of ${key}`,
      { purchase: player.id('purchase'), body: player.id(key), need: needOf(LEARNERS[key] ?? 0), note: '' },
      JUDGEMENT,
    )
}

/** The coordinator accepts the sheet; the member’s representative validates it. */
async function settle(player: Player, key: string): Promise<void> {
  const sheet = `need-sheets/need of ${key}`
  await player.as(COORDINATOR).act(sheet, 'accept')
  await player.as(key, 'representative').act(sheet, 'validate')
}

/** A need of four years for so many learners: euros and quantities in proportion, in round numbers. */
function needOf(learners: number) {
  const euros = (each: number): number => learners * each * 100
  const days = Math.ceil(learners / 1_000)
  return {
    amounts: { minimum: euros(10), expected: euros(16), maximum: euros(22) },
    quantities: [
      { line: 'A1', minimum: learners * 3, expected: learners * 4, maximum: learners * 5 },
      { line: 'B1', minimum: 0, expected: days * 2, maximum: days * 4 },
      { line: 'C1', minimum: 0, expected: days, maximum: days * 3 },
    ],
    learners: YEARS.map((year) => ({ year, learners })),
  }
}
