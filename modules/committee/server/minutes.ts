import { civilDay } from '#kernel/paris-time.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { euros, longInstant, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import { plainName } from '../model/plain-name.ts'
import type { CommitteeSession, CountedVote } from '../model/session-state.ts'
import type { PaperAround } from './convening-letter.ts'
import {
  hourOf,
  proposalSentence,
  questionOf,
  quorumSentence,
  resultSentence,
  SAID,
  voiceOf,
  whereOf,
} from './document-words.fr.ts'
import { conveningBlocks } from './minutes-convening.ts'

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
          { term: 'Présidence', definition: [tidy(chairIn(session, around.nameOf))] },
          { term: 'Secrétariat', definition: [tidy(around.coordinator)] },
          { term: 'Textes', definition: [tidy(textsOf(session))] },
        ],
      },
      heading('Convocations'),
      ...conveningBlocks(session, around),
      heading('Présence'),
      ...presenceBlocks(session, around),
      heading('Intérêts déclarés et retraits'),
      ...interestBlocks(session, around),
      heading('Ordre du jour'),
      { kind: 'list', ordered: true, items: session.agenda.map((point) => [questionOf(point)]) },
      heading('Délibérations'),
      ...voteBlocks(session),
      heading('Observations'),
      ...observationBlocks(session),
      ...adjournmentBlocks(session),
      signature(session, around),
    ],
  }
}

/** What a reader of the legality control looks for: by which texts the committee sat, and had its word. */
function textsOf({ kind, mode, amendment, stays }: Ended): string {
  const competence =
    amendment === undefined ? (kind === 'award' ? ['L. 1414-2 (compétence)'] : []) : ['L. 1414-4 (avenant)']
  const articles = [
    ...competence,
    `L. 1414-3, ${mode === 'coordinator' ? 'II' : 'I'} (commission du groupement)`,
    'L. 1411-5, II (composition, quorum)',
    'R. 2131-5 (procès-verbal)',
  ]
  const remote = stays.some((stay) => stay.remote !== null) ? ' ; ordonnance n° 2014-1329 (séance à distance)' : ''
  return `Code général des collectivités territoriales, art. ${articles.join(', ')}${remote}`
}

const MODES = {
  coordinator: 'Celle du coordonnateur, compétente pour le groupement',
  group: 'Celle du groupement',
} as const
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

function chairIn({ chair, called }: Ended, nameOf: PaperAround['nameOf']): string {
  const found = called.find(({ person }) => person === chair)
  if (found === undefined) return 'Aucune : ni la présidence ni sa suppléance n’étaient là'
  return `${plainName(found.name, nameOf(found.body))}, ${found.capacity}`
}

function presenceBlocks(session: Ended, { nameOf }: PaperAround): readonly Block[] {
  const { stays, quorum, called } = session
  const came = new Set(stays.map(({ person }) => person))
  const absent = called.filter(({ person, voice }) => voice === 'full' && !came.has(person))
  const bodyOf = (person: string) => nameOf(called.find((each) => each.person === person)?.body ?? '')
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
        [tidy(plainName(namedIn(session, person), bodyOf(person)))],
        [tidy(bodyOf(person))],
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

const KEPT_OUT = {
  sat: 'Cette personne était entrée avant la déclaration : aucune de ses voix n’a compté depuis.',
  called: 'Cette personne n’est pas entrée en séance.',
  elsewhere: 'Cette personne n’était pas appelée à la séance : l’écart vaut pour le reste de la procédure.',
} as const

function interestBlocks(session: Ended, { nameOf }: PaperAround): readonly Block[] {
  const { interests, recusals, agenda } = session
  const kept = interests.map(({ name, body, since, substitute, person }) => {
    const sat = session.stays.some((stay) => stay.person === person)
    const called = session.called.some((each) => each.person === person)
    const replaced = substitute === null ? '' : ` Sa suppléance revient à ${substitute}.`
    return `${plainName(name, nameOf(body))}, ${nameOf(body)} : un intérêt est déclaré depuis le ${shortDate(since)}. ${KEPT_OUT[sat ? 'sat' : called ? 'called' : 'elsewhere']}${replaced}`
  })
  const withdrew = recusals.map(
    ({ person, item, at }) =>
      `${namedIn(session, person)} : retrait à ${hourOf(at)}, pour le point ${item} (${agenda[item - 1]?.title ?? ''}). Cette personne ne prend part ni au débat ni au vote, et sa voix ne compte pas pour le quorum.`,
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

function signature(session: Ended, { coordinator, nameOf }: PaperAround): Block {
  const chair = session.called.find(({ person }) => person === session.chair)
  const signed = session.status === 'signed' ? `Signé le ${longInstant(session.signedAt)}` : undefined
  return {
    kind: 'signatures',
    done: tidy(`Séance levée le ${longInstant(session.closedAt)}`),
    parties: [
      {
        body: tidy(coordinator),
        role: tidy(
          chair === undefined
            ? 'La présidence de la séance'
            : `${plainName(chair.name, nameOf(chair.body))}, ${chair.capacity}`,
        ),
        ...(signed === undefined ? {} : { signed: tidy(signed) }),
      },
    ],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [tidy(text)] })
