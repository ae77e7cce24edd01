import { approve, bodyOf } from '../../apps/play/moves.ts'
import type { Player, Stage } from '../../apps/play/player.ts'
import { CAST } from './cast.ts'
import { CHECKED, DISPUTED, INVOICED, ORDERS, PENALISED, THREE_YEARS } from './executing.ts'
import { APPROVED_IN_TIME, APPROVED_LATER } from './votes.ts'
import { ACCESSION, dissolve, enter, LEAVING, request } from './years.ts'

/** From the contract to the end of the group. */
export const LATE_YEARS: readonly Stage[] = [
  ORDERS,
  CHECKED,
  {
    key: 'accession',
    title: { fr: 'Un nouveau membre demande à adhérer', en: 'A newcomer asks to join' },
    says: {
      fr: 'La demande est instruite ; sept membres sur dix l’approuvent, et l’on voit qui manque encore.',
      en: 'The request is examined; seven members of ten approve, and one sees who is still missing.',
    },
    play: async (player) => {
      await request(player)
      await approve(player, CAST, { subject: 'accession-approval', path: ACCESSION, on: APPROVED_IN_TIME })
      await player.goTo('2027-12-15')
    },
  },
  INVOICED,
  {
    key: 'accession-effective',
    title: { fr: 'Le nouveau membre est entré', en: 'The newcomer has joined' },
    says: {
      fr: 'L’avenant est signé par les onze ; le marché en cours reste fermé au nouveau membre.',
      en: 'All eleven have signed the amendment; the contract in course stays closed to the newcomer.',
    },
    play: async (player) => {
      await approve(player, CAST, { subject: 'accession-approval', path: ACCESSION, on: APPROVED_LATER })
      await enter(player)
    },
  },
  PENALISED,
  {
    key: 'withdrawal-notified',
    title: { fr: 'Un membre notifie son retrait', en: 'A member notifies its withdrawal' },
    says: {
      fr: 'Le préavis est de trois mois, et l’effet attend la fin du marché.',
      en: 'The notice is three months, and the effect waits for the end of the contract.',
    },
    play: withdrawal,
  },
  DISPUTED,
  THREE_YEARS,
  {
    key: 'withdrawal-effective',
    title: { fr: 'Le marché s’achève, le retrait prend effet', en: 'The contract ends, the withdrawal takes effect' },
    says: {
      fr: 'Le lendemain de la fin du marché, le membre qui se retire ne l’est plus.',
      en: 'The day after the contract ends, the member that withdraws no longer is one.',
    },
    play: (player) => player.goTo('2031-09-01'),
  },
  {
    key: 'dissolved',
    title: { fr: 'Le groupement est dissous', en: 'The group is dissolved' },
    says: {
      fr: 'Tout est apuré, personne n’a objecté pendant trente jours : le groupement prend fin de plein droit.',
      en: 'All is cleared and nobody objected for thirty days: the group ends by right.',
    },
    play: dissolve,
  },
]

async function withdrawal(player: Player): Promise<void> {
  const leaving = LEAVING
  const known = bodyOf(CAST, leaving)
  await player.vote(leaving, known, { subject: 'withdrawal', name: 'withdrawal act', on: '2028-03-15' })
  await player.goTo('2028-04-03')
  player.as(leaving)
  const proof = await player.file(
    'accuse-de-reception.txt',
    `Retrait reçu par le coordonnateur le 3 avril 2028 : ${known.name}\n`,
  )
  await player.open('withdrawals', 'withdrawal', {
    member: player.id(leaving),
    authorisingAct: player.id('withdrawal act'),
    channel: 'letter',
    receivedOn: '2028-04-03',
    proof,
  })
}
