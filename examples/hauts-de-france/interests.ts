import { wordingOn } from '#modules/interest/index.ts'
import type { Player } from '../../apps/play/player.ts'
import { COORDINATOR, FOUNDERS } from './bodies.ts'

/** An operator of our own making: its number is valid in form and is nobody’s. */
const OPERATOR = { name: 'Numérique Fictif (entreprise inventée)', siren: '999000334' }

const INTERESTED = 'pas-de-calais'
const SUBSTITUTE = 'substitute of pas-de-calais'
const INTEREST = `interests/interest of ${INTERESTED}`

const statement = (player: Player, knownOn: string) => ({
  occasion: 'procedure',
  knownOn,
  tie: null,
  wording: wordingOn(player.today).from,
  noticeRead: true,
  paper: null,
})

/** Before the first meeting, whoever acts for a body says that it has no interest; those of one body have not said yet. */
export async function declareNone(player: Player): Promise<void> {
  for (const key of [...Object.keys(FOUNDERS).filter((each) => each !== 'adica'), 'academy', 'laboratory'])
    for (const office of ['officer', 'representative'] as const)
      await player
        .as(key, office)
        .open('interests', office === 'officer' ? `interest of ${key}` : `interest of the ${office} of ${key}`, {
          procedure: player.id('procedure'),
          of: null,
          ...statement(player, player.today),
        })
}

/** A member is written to by an operator: it says so, and does not answer. One person learns of an interest, and tells it. */
export async function declareInterest(player: Player): Promise<void> {
  await player.goTo('2027-02-15', '10:30')
  await player.as('oise').open('contacts', 'contact of oise', {
    purchase: player.id('purchase'),
    body: player.id('oise'),
    operator: OPERATOR,
    channel: 'mail',
    contactOn: '2027-02-12',
    text: 'L’entreprise propose de présenter son espace numérique au service. Il ne lui a pas été répondu.',
    files: [],
    measures: '',
    direction: 'received',
  })
  await player.goTo('2027-02-15', '11:00')
  await player.as(INTERESTED).act(INTEREST, 'renew', {
    ...statement(player, '2027-02-14'),
    tie: {
      nature: 'employment',
      text: 'Une personne de mon foyer a accepté, le 14 février, un emploi dans cette entreprise, qui pourrait présenter une offre.',
      operators: [OPERATOR],
    },
  })
}

/** The coordinator answers the operator in the member’s place, upholds the interest; another person takes the seat. */
export async function replaceInterested(player: Player): Promise<void> {
  await player.goTo('2027-02-16', '10:00')
  await player.as(COORDINATOR).act('contacts/contact of oise', 'answer', {
    answer:
      'Les membres du groupement ne reçoivent pas les entreprises pendant la consultation. Le dossier est public ; les questions se posent à son adresse, et la réponse est donnée à tous.',
    answerFiles: [],
  })
  await player.goTo('2027-02-17', '10:00')
  await player
    .as(COORDINATOR)
    .act(
      INTEREST,
      'uphold',
      {},
      'L’entreprise est susceptible de présenter une offre, et la personne relit le cahier des clauses techniques.',
    )
  await player.goTo('2027-02-18', '09:30')
  await nameSubstitute(player)
}

async function nameSubstitute(player: Player): Promise<void> {
  const named = { date: '2027-02-17', number: '2027-GT-11' }
  const name = `Direction du numérique, ${FOUNDERS[INTERESTED]?.name ?? ''}`
  await player.as(INTERESTED, 'representative').act(`bodies/${INTERESTED}`, 'appoint', {
    office: 'officer',
    person: { id: player.id(SUBSTITUTE), civility: null, name },
    title: 'Chef de projet numérique éducatif',
    from: '2027-02-17',
    until: null,
    givenBy: { kind: 'appointment', ...named, file: null },
    delegation: null,
  })
  const proof = await player.file('designation-remplacant.txt', `Désignation n° ${named.number} du 17 février 2027\n`)
  await player.act(INTEREST, 'replace', {
    person: player.id(SUBSTITUTE),
    name,
    role: 'technical-group',
    reference: `Décision n° ${named.number}`,
    actOn: named.date,
    proof,
  })
  await player.open('seats', 'second seat of pas-de-calais', {
    procedure: player.id('procedure'),
    body: player.id(INTERESTED),
    person: player.id(SUBSTITUTE),
    competence: 'Conduit les projets numériques des collèges.',
    from: '2027-02-18',
    until: null,
    designation: named,
    replaces: { seat: player.id(`seat of ${INTERESTED}`), reason: 'La personne désignée s’est déportée.' },
  })
  await player.goTo('2027-02-18', '14:00')
  player.as(INTERESTED, 'officer', SUBSTITUTE)
  await player.act('seats/second seat of pas-de-calais', 'bind', { version: '2026-1' })
  await player.open('interests', 'interest of the substitute', {
    procedure: player.id('procedure'),
    of: null,
    ...statement(player, player.today),
  })
}
