import type { Player } from '../../apps/play/player.ts'
import { COORDINATOR } from './bodies.ts'
import { CHOICE, minutesOf } from './committee.ts'
import { OPERATORS } from './operators.ts'

/** The award of the contract. */
export const AWARD = 'award'
export const AWARDING = `awards/${AWARD}`

type Name = keyof typeof OPERATORS

/** What is said of each tender that is not chosen, in the order of the decision. */
const REJECTED = [
  {
    ...{ name: 'erdacht', rank: 2, rejection: 'ranked-lower' },
    reasons:
      'Votre offre est classée deuxième : première sur le prix, troisième en valeur technique et en accompagnement. Les notes, critère par critère, sont celles du rapport d’analyse.',
  },
  {
    ...{ name: 'imaginaire', rank: 3, rejection: 'ranked-lower' },
    reasons:
      'Votre offre est classée troisième : deuxième en valeur technique et en accompagnement, première à égalité en performance environnementale, troisième sur le prix.',
  },
  {
    ...{ name: 'supposee', rank: null, rejection: 'irregular' },
    reasons:
      'Votre offre exclut la reprise des comptes, que le cahier des clauses techniques exige : elle est irrégulière. La reprendre en aurait changé la substance.',
  },
  {
    ...{ name: 'hypothese', rank: null, rejection: 'late' },
    reasons:
      'Votre pli est arrivé le 31 mars 2027 à 12 h 00 min 01 s, une seconde après l’heure limite : il n’a pas été ouvert.',
  },
] as const satisfies readonly { readonly name: Name; readonly reasons: string; readonly [key: string]: unknown }[]

/** The most that may be ordered, in cents excluding VAT: the maximum of the framework agreement. */
export const MAXIMUM = 12_254_000_00

/** What the committee chose is entered as it voted it, and the first of the ranking is asked for its proofs. */
export async function recordDecision(player: Player): Promise<void> {
  await player.goTo('2027-05-26', '15:00')
  const record = await minutesOf(player)
  const accounts = await accountsOf(player)
  const told = (name: Name) => ({
    ...{ account: accounts[name], name: OPERATORS[name].name, identifier: OPERATORS[name].identifier.value },
  })
  await player.as(COORDINATOR).open('awards', AWARD, {
    ...{ consultation: player.id('consultation'), lot: null, by: 'committee', decidedOn: '2027-05-25', record },
    ...{ choice: CHOICE, amount: MAXIMUM },
    candidates: [
      { ...told('fictif'), rank: 1, rejection: null, reasons: '' },
      ...REJECTED.map(({ name, rank, rejection, reasons }) => ({ ...told(name), rank, rejection, reasons })),
    ],
  })
  await player.act(AWARDING, 'askProofs', { due: '2027-06-01' })
}

/** The proofs came in time; the letters leave together, each with its reasons, and two of the four are read the same day. */
export async function tellCandidates(player: Player): Promise<void> {
  await player.goTo('2027-06-01', '10:00')
  player.as(COORDINATOR)
  const documents = [
    await player.file('attestation-fiscale.txt', 'Attestation de régularité fiscale, établie le 14 mai 2027\n'),
    await player.file('attestation-vigilance.txt', 'Attestation de vigilance, établie le 20 mai 2027\n'),
  ]
  await player.act(AWARDING, 'recordProofs', { producedOn: '2027-05-31', documents })
  const { name, identifier } = OPERATORS.fictif
  await player.open('operator-proofs', 'proof against undeclared work', {
    ...{ consultation: player.id('consultation'), kind: 'undeclared-work', operator: { name, identifier } },
    ...{ issuedOn: '2027-05-20', expiresOn: null, file: documents[1], where: 'Produite avec les justificatifs' },
  })
  await player.goTo('2027-06-03', '10:00')
  const accounts = await accountsOf(player)
  const letters = REJECTED.map(({ name, reasons }) => ({
    ...{ to: accounts[name], medium: 'electronic', sent: null, reasons },
    ...{ winner: OPERATORS.fictif.name, choice: CHOICE, signableFrom: '2027-06-15' },
  }))
  await player
    .as(COORDINATOR)
    .act(
      AWARDING,
      'sendLetters',
      { letters },
      'Chaque lettre a été relue : aucun prix de détail, aucun procédé n’y est dit.',
    )
  for (const name of ['erdacht', 'supposee'] as const) {
    await player.goTo('2027-06-03', name === 'erdacht' ? '14:20' : '16:05')
    await (await player.operator('consultation', OPERATORS[name])).openOutcomes()
  }
}

/** The second of the ranking asks for more. */
export async function askForReasons(player: Player): Promise<void> {
  await player.goTo('2027-06-07', '11:30')
  await (await player.operator('consultation', OPERATORS.erdacht)).askReasons(
    player.id(AWARD),
    'Nous demandons les caractéristiques et les avantages de l’offre retenue, sous-critère par sous-critère.',
  )
}

/** It is answered, and goes to court all the same: nobody signs before its judge has decided. */
export async function goToCourt(player: Player): Promise<void> {
  await player.goTo('2027-06-09', '15:00')
  await player.as(COORDINATOR).act(
    AWARDING,
    'answerAsking',
    {
      ...{ from: (await accountsOf(player)).erdacht, answeredOn: '2027-06-09', document: null },
      text: 'L’offre retenue obtient 9,00 sur 10 pour les services rendus aux usagers et pour la sécurité, contre 6,50 pour la vôtre ; 8,00 contre 7,00 pour l’environnement ; 8,50 contre 6,00 pour l’accompagnement. Elle décrit chaque service par ses écrans et chiffre les journées par établissement.',
    },
    'Les notes de l’offre retenue et ce qu’elle a de mieux sont communicables : aucun procédé n’y est dit.',
  )
  await player.goTo('2027-06-11', '09:15')
  await player.as(COORDINATOR).act(AWARDING, 'recordReferral', {
    ...{ number: '2705417', court: 'Tribunal administratif de Lille' },
    seized: { date: '2027-06-10', time: '16:40' },
  })
}

/** The accounts of those who took part, by the names of the scenario. */
export async function accountsOf(player: Player): Promise<Record<Name, string>> {
  const { state } = await player.as(COORDINATOR).read<{
    state: { deposits: readonly { account: string; operator: string }[] }
  }>(`openings/${player.id('consultation')}`)
  const of = (name: Name): string => {
    const found = state.deposits.find(({ operator }) => operator === OPERATORS[name].name)
    if (found === undefined) throw new Error(`${name} has no deposit`)
    return found.account
  }
  return Object.fromEntries((Object.keys(OPERATORS) as Name[]).map((name) => [name, of(name)])) as Record<Name, string>
}
