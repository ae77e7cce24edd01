import { addDays } from '#kernel/calendar.ts'
import { proposeGroup } from '#modules/convention/reading/proposal.ts'
import { bodyOf, register } from '../../apps/play/moves.ts'
import type { Player, Stage } from '../../apps/play/player.ts'
import { COORDINATOR } from './bodies.ts'
import { CAST, KEYS, READING, TEXT } from './cast.ts'
import { VOTED } from './votes.ts'

/** From the text of the convention to a group in force. */
export const FOUNDING: readonly Stage[] = [
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
]

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

/** The convention as all have signed it. @returns its SHA-256 */
export const signedConvention = (player: Player): Promise<string> =>
  player.file('convention-signee.txt', `${TEXT}\n(exemplaire signé)\n`)

async function signatures(player: Player): Promise<void> {
  player.as(COORDINATOR)
  const document = await signedConvention(player)
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
    const receivedOn = addDays('2027-01-06', Math.floor(index / 2))
    await player.goTo(receivedOn)
    player.as(key)
    const proof = await player.file(
      `accuse-${key}.txt`,
      `Convention reçue le ${receivedOn} : ${bodyOf(CAST, key).name}\n`,
    )
    await player.act('convention', 'acknowledge', { body: player.id(key), receivedOn, proof })
  }
}
