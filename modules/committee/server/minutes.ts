import { civilDay } from '#kernel/paris-time.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { euros, longInstant, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import type { Called, CommitteeSession, CountedVote } from '../model/session-state.ts'
import type { PaperAround } from './convening-letter.ts'
import {
  hourOf,
  proofOf,
  proposalSentence,
  quorumSentence,
  resultSentence,
  SAID,
  VOICES,
  voiceOf,
  whereOf,
} from './document-words.fr.ts'

type Ended = Extract<CommitteeSession, { status: 'closed' | 'signed' }>

/**
 * The minutes of a session, from the register alone (R1.32): who was convened with which proof, who came and left when, the
 * quorum at the opening and at each vote, what was put and why, each ballot, the observations, and who withdrew for an interest.
 */
export function minutesOf(session: Ended, around: PaperAround): DocumentModel {
  const { title, openedAt, closedAt, status } = session
  return {
    language: 'fr',
    title: 'Procès-verbal de la commission d’appel d’offres',
    subtitle: tidy(title),
    reference: `PV-CAO-${around.id.slice(0, 8)}`,
    issuer: tidy(`${around.coordinator}, coordonnateur`),
    subject: 'Procès-verbal d’une séance de la commission d’appel d’offres.',
    date: civilDay(status === 'signed' ? session.signedAt : closedAt),
    standing:
      status === 'signed' ? 'Confidentiel jusqu’à la notification du marché' : 'Projet, à signer par la présidence',
    blocks: [
      {
        kind: 'definitions',
        entries: [
          { term: 'Procédure', definition: [tidy(title)] },
          { term: 'Commission', definition: [MODES[session.mode]] },
          { term: 'Objet', definition: [objectOf(session)] },
          { term: 'Séance', definition: [tidy(`${longInstant(openedAt)}, levée à ${hourOf(closedAt)}`)] },
          { term: 'Lieu', definition: [tidy(whereOf(session))] },
          { term: 'Présidence', definition: [tidy(chairIn(session))] },
          { term: 'Secrétariat', definition: [tidy(around.coordinator)] },
        ],
      },
      heading('Convocations'),
      ...conveningBlocks(session, around),
      heading('Présence'),
      ...presenceBlocks(session, around),
      heading('Intérêts déclarés et retraits'),
      ...interestBlocks(session, around),
      heading('Ordre du jour'),
      { kind: 'list', ordered: true, items: session.agenda.map(({ title: point }) => [tidy(point)]) },
      heading('Délibérations'),
      ...voteBlocks(session),
      heading('Observations'),
      ...observationBlocks(session),
      ...adjournmentBlocks(session),
      signature(session, around),
    ],
  }
}

const MODES = { coordinator: 'Celle du coordonnateur', group: 'Celle du groupement' } as const
const KINDS = {
  award: 'La commission choisit le titulaire',
  opinion: 'La commission donne un avis ; la décision revient à l’autorité du coordonnateur',
} as const

function objectOf({ kind, amendment }: Ended): string {
  if (amendment === undefined) return KINDS[kind]
  const { contract, base, earlier, added } = amendment
  const before = earlier === 0 ? '' : `, après ${euros(earlier)} d’avenants précédents`
  return tidy(
    `Avis sur un projet d’avenant au marché ${contract} : ${euros(added)} ajoutés à ${euros(base)} hors taxes${before}`,
  )
}

function adjournmentBlocks({ adjourned, agenda }: Ended): readonly Block[] {
  if (adjourned === undefined) return []
  const left = adjourned.left.map((rank) => `${rank} (${agenda[rank - 1]?.title ?? ''})`).join(', ')
  return [
    heading('Ajournement'),
    paragraph(`La séance est ajournée : ${adjourned.reason}`),
    paragraph(`Restent sans décision les points suivants : ${left}. La commission sera convoquée de nouveau.`),
  ]
}

const namedIn = ({ called }: Pick<Ended, 'called'>, person: string): string =>
  called.find((each) => each.person === person)?.name ?? person

const chairIn = (session: Ended): string =>
  session.chair === null ? 'Aucune : ni la présidence ni sa suppléance n’étaient là' : namedIn(session, session.chair)

function conveningBlocks(session: Ended, { nameOf }: PaperAround): readonly Block[] {
  const { convening, missed, called } = session
  const first = missed.map(
    ({ convening: before, quorum, at }) =>
      `Une première séance, convoquée le ${shortDate(before.on)} pour le ${longInstant(before.at)}, n’a pas réuni le quorum à ${hourOf(at)} : ${quorumSentence(quorum)} Rien n’y a été voté.`,
  )
  const days = `${convening.clearDays} ${convening.clearDays > 1 ? 'jours francs' : 'jour franc'}`
  return [
    ...first.map(paragraph),
    paragraph(
      `${convening.number === 2 ? 'Seconde convocation' : 'Convocation'} établie le ${shortDate(convening.on)}, ${days} avant la séance : elle devait partir au plus tard le ${shortDate(convening.latest)}.${
        convening.urgency === null ? '' : ` Urgence prévue au règlement intérieur : ${convening.urgency}`
      }`,
    ),
    {
      kind: 'table',
      caption: 'Personnes appelées, et preuve de leur convocation',
      rowHeaders: true,
      columns: [
        { header: 'Personne et qualité', align: 'start', share: 4 },
        { header: 'Organisme', align: 'start', share: 3 },
        { header: 'Voix', align: 'start', share: 3 },
        { header: 'Convocation', align: 'start', share: 4 },
      ],
      rows: called.map((each) => [
        [tidy(`${each.name}, ${each.capacity}`)],
        [tidy(nameOf(each.body))],
        [voiceOf(each)],
        [proofOf(each)],
      ]),
    },
    ...groundsOf(called).map(paragraph),
  ]
}

/** Why advisory voices and agents are there (S4.2, S4.3). */
const groundsOf = (called: readonly Called[]): readonly string[] =>
  called.flatMap((each) =>
    'ground' in each && typeof each.ground === 'string' && each.ground !== ''
      ? [`${each.name} (${VOICES[each.voice]}) : ${each.ground}`]
      : [],
  )

function presenceBlocks(session: Ended, { nameOf }: PaperAround): readonly Block[] {
  const { stays, quorum, called } = session
  const came = new Set(stays.map(({ person }) => person))
  const absent = called.filter(({ person, voice }) => voice === 'full' && !came.has(person))
  return [
    paragraph(`À l’ouverture, à ${hourOf(session.openedAt)} : ${quorumSentence(quorum)}`),
    {
      kind: 'table',
      caption: 'Arrivées et départs',
      rowHeaders: true,
      columns: [
        { header: 'Personne', align: 'start', share: 3 },
        { header: 'Organisme', align: 'start', share: 3 },
        { header: 'Arrivée', align: 'start', share: 2 },
        { header: 'Départ', align: 'start', share: 2 },
        { header: 'Manière', align: 'start', share: 4 },
      ],
      rows: stays.map(({ person, arrivedAt, leftAt, remote }) => [
        [tidy(namedIn(session, person))],
        [tidy(nameOf(called.find((each) => each.person === person)?.body ?? ''))],
        [hourOf(arrivedAt)],
        [leftAt === null ? 'à la levée' : hourOf(leftAt)],
        [remote === null ? 'dans la salle' : tidy(`à distance, ${remote.means} ; ${remote.identification}`)],
      ]),
    },
    paragraph(
      absent.length === 0
        ? 'Aucun titulaire n’était absent.'
        : `Titulaires absents : ${absent.map(({ name }) => name).join(', ')}.`,
    ),
  ]
}

function interestBlocks(session: Ended, { nameOf }: PaperAround): readonly Block[] {
  const { interests, recusals, agenda } = session
  const kept = interests.map(({ name, body, since, substitute, person }) => {
    const sat = session.stays.some((stay) => stay.person === person)
    const kept = sat
      ? 'Cette personne était entrée avant la déclaration : aucune de ses voix n’a compté depuis.'
      : 'Cette personne n’est pas entrée en séance.'
    const replaced = substitute === null ? '' : ` Sa suppléance revient à ${substitute}.`
    return `${name}, ${nameOf(body)} : un intérêt est déclaré depuis le ${shortDate(since)}. ${kept}${replaced}`
  })
  const withdrew = recusals.map(
    ({ person, item, at }) =>
      `${namedIn(session, person)} s’est retiré à ${hourOf(at)} du point ${item} (${agenda[item - 1]?.title ?? ''}) : sa voix n’y compte pas, ni pour le quorum.`,
  )
  const all = [...kept, ...withdrew]
  return all.length === 0
    ? [paragraph('Aucun intérêt n’était déclaré à la levée de la séance, et personne ne s’est retiré.')]
    : all.map(paragraph)
}

const SECRET =
  'Scrutin secret, sur papier : chacun a été appelé et a déposé son bulletin dans l’urne, que le secrétariat a dépouillée devant la commission.'

function voteBlocks(session: Ended): readonly Block[] {
  if (session.votes.length === 0) return [paragraph('Rien n’a été mis aux voix.')]
  return session.votes.flatMap((vote) => [
    { kind: 'heading', level: 2, text: tidy(`Vote ${vote.number} : ${session.agenda[vote.item - 1]?.title ?? ''}`) },
    paragraph(`Proposition : ${proposalSentence(vote.proposal)}`),
    paragraph(`Motifs : ${vote.reasons}`),
    paragraph(`Quorum à ${hourOf(vote.openedAt)} : ${quorumSentence(vote.quorum)}`),
    ...(vote.box === undefined ? [] : [paragraph(SECRET)]),
    voteTable(session, vote),
    ...discardedIn(session, vote),
    paragraph(`Résultat à ${hourOf(vote.closedAt)} : ${resultSentence(vote)}`),
  ])
}

const voteTable = (session: Ended, vote: CountedVote): Block => ({
  kind: 'table',
  caption: vote.box === undefined ? `Voix exprimées au vote ${vote.number}` : `Émargement au vote ${vote.number}`,
  rowHeaders: true,
  columns: [
    { header: 'Siège', align: 'start', share: 3 },
    { header: 'Qui vote', align: 'start', share: 3 },
    { header: 'Voix', align: 'start', share: 2 },
    { header: 'Consignée', align: 'start', share: 3 },
  ],
  rows: vote.votes.map(({ seat, voter }) => {
    const own = vote.cast.find((each) => each.voter === voter)
    const dropped = vote.box?.dropped.find((each) => each.voter === voter)
    const by =
      dropped !== undefined
        ? `à ${hourOf(dropped.at)}`
        : own === undefined
          ? ''
          : own.recorded
            ? 'par le secrétariat'
            : 'par la personne'
    return [
      [tidy(namedIn(session, seat))],
      [seat === voter ? 'titulaire' : tidy(`${namedIn(session, voter)}, suppléant`)],
      [dropped !== undefined ? 'bulletin déposé' : own === undefined ? 'non exprimée' : SAID[own.choice]],
      [by],
    ]
  }),
})

const discardedIn = (session: Ended, { discarded }: CountedVote): readonly Block[] =>
  discarded.length === 0
    ? []
    : [
        paragraph(
          `Voix écartées, un intérêt ou un retrait étant survenu avant la clôture : ${discarded.map((person) => namedIn(session, person)).join(', ')}.`,
        ),
      ]

function observationBlocks(session: Ended): readonly Block[] {
  if (session.observations.length === 0) return [paragraph('Aucune observation n’a été faite.')]
  return session.observations.map(({ person, text, at }) => {
    const found = session.called.find((each) => each.person === person)
    const voice = found === undefined ? '' : ` (${voiceOf(found)})`
    return paragraph(`À ${hourOf(at)}, ${namedIn(session, person)}${voice} : ${text}`)
  })
}

function signature(session: Ended, { coordinator }: PaperAround): Block {
  const chair = session.called.find(({ person }) => person === session.chair)
  const signed = session.status === 'signed' ? `Signé le ${longInstant(session.signedAt)}` : undefined
  return {
    kind: 'signatures',
    done: tidy(`Séance levée le ${longInstant(session.closedAt)}`),
    parties: [
      {
        body: tidy(coordinator),
        role: tidy(chair === undefined ? 'La présidence de la séance' : `${chair.name}, ${chair.capacity}`),
        ...(signed === undefined ? {} : { signed: tidy(signed) }),
      },
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [tidy(text)] })
