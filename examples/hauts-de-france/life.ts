import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from '#kernel/calendar.ts'
import { readConvention } from '#modules/convention/reading/index.ts'
import { proposeGroup } from '#modules/convention/reading/proposal.ts'
import { approve, bodyOf, type Cast, type Registered, register } from '../../apps/play/moves.ts'
import type { Life, Player } from '../../apps/play/player.ts'
import { FOUNDERS, type KnownBody, NEWCOMER } from './bodies.ts'
import { changeDossier, publishConsultation, writeDossier } from './consultation.ts'
import { collectNeeds, freezeNeed, OBJECT } from './needs.ts'
import { chooseProcedure } from './procedure.ts'
import { APPROVED_IN_TIME, APPROVED_LATER, VOTED } from './votes.ts'
import { ACCESSION, COORDINATOR, dissolve, enter, LEAVING, request } from './years.ts'

const TEXT = readFileSync(join(import.meta.dirname, 'convention.txt'), 'utf8')
const READING = readConvention(TEXT)
const PARTIES = READING.draft.parties ?? []
const KEYS = Object.keys(FOUNDERS)

/** The bodies of this life: the parties as the text names them, completed for the register, and the newcomer. */
const CAST: Cast = {
  ...Object.fromEntries(Object.entries(FOUNDERS).map(([key, known], index) => [key, asRead(known, index)])),
  newcomer: NEWCOMER,
}

/** The life of the group of Hauts-de-France: from the text of its convention, by public acts only. */
export const life: Life = {
  name: 'hauts-de-france',
  begins: '2026-11-16',
  stages: [
    {
      key: 'founded',
      title: { fr: 'Le texte est lu', en: 'The text is read' },
      says: {
        fr: 'Les dix membres sont au registre, la convention est un projet.',
        en: 'The ten members are in the register, the convention is a draft.',
      },
      play: found,
    },
    {
      key: 'signing',
      title: { fr: 'Les assemblées délibèrent', en: 'The assemblies vote' },
      says: {
        fr: 'Cinq délibérations sont exécutoires ; cinq manquent, et l’on voit lesquelles.',
        en: 'Five deliberations are enforceable; five are missing, and one sees which.',
      },
      play: async (player) => {
        const early = KEYS.filter((key) => (VOTED[key] ?? '') <= '2026-12-01')
        await votes(player, early)
        await player.goTo('2026-12-08')
        await openSignature(player)
      },
    },
    {
      key: 'signed',
      title: { fr: 'La convention est signée', en: 'The convention is signed' },
      says: {
        fr: 'Dix signatures, vingt originaux : le groupement est constitué.',
        en: 'Ten signatures, twenty originals: the group is constituted.',
      },
      play: async (player) => {
        await votes(
          player,
          KEYS.filter((key) => !player.has(`membership of ${key}`)),
        )
        await player.goTo('2026-12-18')
        await signatures(player)
      },
    },
    {
      key: 'in-force',
      title: { fr: 'Le groupement est en vigueur', en: 'The group is in force' },
      says: {
        fr: 'La convention est notifiée à chacun : le groupement prend effet.',
        en: 'The convention is notified to each: the group takes effect.',
      },
      play: notifyConvention,
    },
    {
      key: 'needs',
      title: { fr: 'Chaque membre dit ses besoins', en: 'Each member tells its needs' },
      says: {
        fr: 'Six fiches sur dix sont remplies, deux validées ; une est à corriger, et l’on voit qui manque.',
        en: 'Six sheets of ten are filled in, two validated; one is to be corrected, and one sees who is missing.',
      },
      play: collectNeeds,
    },
    {
      key: 'need-frozen',
      title: { fr: 'Le besoin est arrêté', en: 'The need is frozen' },
      says: {
        fr: 'Dix fiches validées font la valeur estimée, et les dix acheteurs.',
        en: 'Ten validated sheets make the estimated value, and the ten buyers.',
      },
      play: freezeNeed,
    },
    {
      key: 'procedure',
      title: { fr: 'La procédure est choisie', en: 'The procedure is chosen' },
      says: {
        fr: 'Un appel d’offres ouvert, et ses jours comptés à rebours de la rentrée.',
        en: 'An open procedure, and its days counted back from the start of school.',
      },
      play: chooseProcedure,
    },
    {
      key: 'dossier',
      title: { fr: 'Le dossier de consultation est prêt', en: 'The consultation file is ready' },
      says: {
        fr: 'Chaque contrôle est satisfait : l’avis peut partir.',
        en: 'Every check is met: the notice can leave.',
      },
      play: writeDossier,
    },
    {
      key: 'published',
      title: { fr: 'La consultation est publiée', en: 'The consultation is published' },
      says: {
        fr: 'L’avis est paru ; chacun peut télécharger le dossier et poser ses questions.',
        en: 'The notice has appeared; anybody can download the file and ask questions.',
      },
      play: publishConsultation,
    },
    {
      key: 'tenders-awaited',
      title: { fr: 'Les offres peuvent être déposées', en: 'Tenders may be deposited' },
      says: {
        fr: 'Le dossier a une deuxième version, la date limite est reportée.',
        en: 'The file has a second version, the deadline is extended.',
      },
      play: changeDossier,
    },
    {
      key: 'contract',
      title: { fr: 'Le marché s’exécute', en: 'The contract runs' },
      says: { fr: 'Un marché de quatre ans lie les dix acheteurs.', en: 'A four-year contract binds the ten buyers.' },
      play: contract,
    },
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
    {
      key: 'withdrawal-notified',
      title: { fr: 'Un membre notifie son retrait', en: 'A member notifies its withdrawal' },
      says: {
        fr: 'Le préavis est de trois mois, et l’effet attend la fin du marché.',
        en: 'The notice is three months, and the effect waits for the end of the contract.',
      },
      play: withdrawal,
    },
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
  ],
}

async function found(player: Player): Promise<void> {
  player.as(COORDINATOR)
  for (const key of KEYS) await register(player, key, bodyOf(CAST, key))
  const proposal = proposeGroup(
    READING,
    KEYS.map((key) => player.id(key)),
  )
  const document = await player.file('convention.txt', TEXT)
  const clauses = {
    ...proposal.clauses,
    name: 'Groupement ENT Hauts-de-France',
    territory: { label: 'Hauts-de-France', departments: ['02', '59', '60', '62', '80'] },
    accession: {
      open: true,
      approval: 'founders-and-coordinator',
      conditions: ['seat-in-territory', 'competence-in-the-object', 'number-of-users'],
    },
  }
  await player.open('convention', 'convention', {
    clauses,
    articles: proposal.articles,
    members: KEYS.map((key) => player.id(key)),
    document,
  })
}

async function votes(player: Player, keys: readonly string[]): Promise<void> {
  const inOrder = keys.toSorted((one, other) => (VOTED[one] ?? '').localeCompare(VOTED[other] ?? ''))
  for (const key of inOrder)
    await player.vote(key, bodyOf(CAST, key), {
      subject: 'membership',
      name: `membership of ${key}`,
      on: VOTED[key] ?? '',
    })
}

async function openSignature(player: Player): Promise<void> {
  player.as(COORDINATOR)
  const document = await player.file('convention-a-signer.txt', TEXT)
  await player.act('convention', 'openSignature', { document })
}

async function signatures(player: Player): Promise<void> {
  player.as(COORDINATOR)
  const document = await player.file('convention-signee.txt', `${TEXT}\n(exemplaire signé)\n`)
  for (const key of KEYS) {
    await player.as(key, 'representative').act('convention', 'sign', {
      body: player.id(key),
      signedOn: '2026-12-17',
      person: player.id(`representative of ${key}`),
      medium: 'paper',
      authorisingAct: player.id(`membership of ${key}`),
      document,
    })
    player.as(COORDINATOR)
    for (const holder of ['Service des assemblées', 'Service de la commande publique']) {
      await player.act('convention', 'deliverOriginal', {
        body: player.id(key),
        deliveredOn: '2026-12-18',
        medium: 'paper',
        holder,
      })
    }
  }
  await player.act('convention', 'constitute')
}

async function notifyConvention(player: Player): Promise<void> {
  await player.goTo('2027-01-05')
  player.as(COORDINATOR)
  await player.act('convention', 'transmit', {
    sentOn: '2027-01-04',
    acknowledgement: '059-200053742-20270104-CONV-DE',
  })
  for (const key of KEYS)
    await player.act('convention', 'notify', { body: player.id(key), sentOn: '2027-01-05', channel: 'platform' })
  for (const [index, key] of KEYS.entries()) {
    await player.goTo(addDays('2027-01-06', Math.floor(index / 2)))
    player.as(key)
    const receivedOn = addDays('2027-01-06', Math.floor(index / 2))
    const proof = await player.file(
      `accuse-${key}.txt`,
      `Convention reçue le ${receivedOn} : ${bodyOf(CAST, key).name}\n`,
    )
    await player.act('convention', 'acknowledge', { body: player.id(key), receivedOn, proof })
  }
}

async function contract(player: Player): Promise<void> {
  await player.goTo('2027-04-01')
  player.as(COORDINATOR)
  await player.open('contracts', 'ent', {
    title: 'Environnement numérique de travail',
    object: OBJECT,
    lots: [],
    reference: '2027-ENT-01',
    awardBegunOn: '2027-02-08',
    identifiedBuyers: KEYS.map((key) => player.id(key)),
    appraisals: {
      objectFits: { accepted: true, reason: 'L’objet du marché est celui de l’article 1, pour le même territoire.' },
    },
  })
  await player.goTo('2027-09-01')
  await player.act('contracts/ent', 'recordNotification', { notifiedOn: '2027-09-01', endsOn: '2031-08-31' })
}

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

/** What the text says of a party, with what the register asks besides. */
function asRead(known: KnownBody, index: number): Registered {
  const party = PARTIES[index]
  const { name, siret, department, organ, title } = known
  const seat = { text: party?.seat.text ?? '', city: party?.seat.city ?? '', department }
  return { name, kind: party?.kind ?? 'other', siret, seat, organ, title }
}
