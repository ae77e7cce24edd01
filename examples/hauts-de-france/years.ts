import { closeGroup, notify, register, sign } from '../../apps/play/moves.ts'
import type { Player } from '../../apps/play/player.ts'
import { COORDINATOR, FOUNDERS, NEWCOMER } from './bodies.ts'

/** The late years of the group: a newcomer enters while a contract runs, and the group ends at its term. */

const KEYS = Object.keys(FOUNDERS)
export const LEAVING = 'oise-thd'
export const ACCESSION = 'accessions/accession'

export async function request(player: Player): Promise<void> {
  await player.goTo('2027-09-20')
  player.as(COORDINATOR)
  await register(player, 'newcomer', NEWCOMER)
  await player.vote('newcomer', NEWCOMER, {
    subject: 'accession',
    name: 'accession voted by newcomer',
    on: '2027-09-27',
  })
  await player.goTo('2027-10-04')
  player.as('newcomer')
  await player.open('accessions', 'accession', {
    newcomer: player.id('newcomer'),
    channel: 'letter',
    sentOn: '2027-10-01',
    acknowledgement: null,
  })
  player.as(COORDINATOR)
  const proof = await player.file('accuse-demande.txt', 'Demande d’adhésion reçue le 4 octobre 2027\n')
  await player.act(ACCESSION, 'acknowledge', { receivedOn: '2027-10-04', proof })
  await player.goTo('2027-10-18')
  await player.act(ACCESSION, 'examine', {
    seatSource: await player.file('siege.txt', `Siège : ${NEWCOMER.seat.text}\n`),
    competence: await player.file('statuts.txt', 'Compétence : numérique éducatif dans les collèges\n'),
    users: { count: 4200, year: 2027, source: 'Effectifs de la rentrée' },
  })
  await player.act(ACCESSION, 'submitForApproval', {}, 'Les statuts du demandeur portent sur le numérique éducatif.')
}

export async function enter(player: Player): Promise<void> {
  await player.goTo('2028-02-10')
  player.as(COORDINATOR)
  const text = await player.file('avenant-adhesion.txt', `Avenant n° 1 : adhésion du ${NEWCOMER.name}\n`)
  const read = 'Le marché en cours reste fermé au nouveau membre : il a été lu et compris.'
  await player.act(ACCESSION, 'openSignature', { text }, read)
  await player.goTo('2028-02-21')
  await sign(player, [...KEYS, 'newcomer'], { path: ACCESSION, text, judgement: read })
  player.as(COORDINATOR)
  await player.act(ACCESSION, 'returnToCoordinator', {
    receivedOn: '2028-02-21',
    archivePlace: 'Service des archives du coordonnateur',
    document: text,
  })
  await player.goTo('2028-03-01')
  await notify(player, COORDINATOR, ['newcomer', ...KEYS], ACCESSION)
}

export async function dissolve(player: Player): Promise<void> {
  await player.goTo('2031-10-06')
  player.as(COORDINATOR)
  await player.open('completion', 'completion', {})
  const settled = { on: '2031-10-06', outcome: 'done', note: 'Archives du coordonnateur' }
  for (const item of ['orders', 'invoices', 'penalties', 'disputes', 'archives']) {
    const evidence = await player.file(`apurement-${item}.txt`, `Apuré le 6 octobre 2031 : ${item}\n`)
    await player.act('completion', 'settle', { item, settlement: { ...settled, evidence } })
  }
  await player.act('completion', 'settle', {
    item: 'guarantees',
    settlement: { outcome: 'not-applicable', reason: 'Le marché n’a ni délai de garantie ni retenue.' },
  })
  await player.act('completion', 'declareCompletion')
  // Thirty days to object, counted from the declaration; the clock ends the group the day after.
  await player.goTo('2031-11-06')
  const members = [...KEYS.filter((key) => key !== LEAVING), 'newcomer']
  await closeGroup(player, COORDINATOR, { members, endedOn: '2031-11-06' })
}
