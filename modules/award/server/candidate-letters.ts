import { z } from 'zod'
import { cite } from '#law/index.ts'
import type { Dossier } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { publication } from '#modules/public-site/server/index.ts'
import {
  articles,
  mailTo,
  type Occasion,
  type Point,
  personById,
  personsOf,
  written,
} from '#modules/submission/server/index.ts'
import type { Lang, Letter as Mail } from '#platform/mail/letter.ts'
import type { OutboxHandler, OutboxHandlers } from '#platform/outbox.ts'
import { formatDate } from '#ui/i18n/format.ts'
import type { Letter, Opened } from '../model/award-state.ts'
import { awardIn } from './queries.ts'

const payload = z.object({ award: z.string(), consultation: z.string(), account: z.string(), sentAt: z.string() })
type Payload = z.infer<typeof payload>
type Recourse = Dossier['recourse']

/** The page of the consultation: the letter itself says all that the code asks, so that nothing is behind a link. */
const toConsultation = ({ person, publicUrl, id }: Occasion) => ({
  label: person.language === 'fr' ? 'Voir la consultation' : 'See the consultation',
  url: `${publicUrl}/consultations/${id}`,
})

type Words = {
  readonly subject: (reference: string) => string
  readonly rejected: (title: string, lot: string) => string
  readonly winner: string
  readonly reasons: string
  readonly choice: string
  readonly signable: string
  readonly recourse: string
  readonly ask: string
  readonly given: (reference: string) => string
  readonly why: (title: string) => string
}
const WORDS: Readonly<Record<Lang, Words>> = {
  fr: {
    subject: (reference) => `Suite donnée à votre offre : consultation ${reference}`,
    rejected: (title, lot) =>
      `Votre offre ou votre candidature à la consultation « ${title} »${lot === '' ? '' : `, lot « ${lot} »`}, n’est pas retenue.`,
    winner: 'Attributaire',
    reasons: 'Motifs du rejet',
    choice: 'Motifs du choix de l’attributaire',
    signable: 'Le marché pourra être signé à partir du',
    recourse: 'Recours',
    ask: 'Vous pouvez demander à l’acheteur les caractéristiques et les avantages de l’offre retenue : il répond dans les quinze jours si votre offre était recevable.',
    given: (reference) => `Procédure déclarée sans suite : consultation ${reference}`,
    why: (title) =>
      `L’acheteur déclare sans suite la procédure de la consultation « ${title} ». Aucun marché ne sera signé à sa suite.`,
  },
  en: {
    subject: (reference) => `What became of your tender: consultation ${reference}`,
    rejected: (title, lot) =>
      `Your tender or application for the consultation “${title}”${lot === '' ? '' : `, lot “${lot}”`}, is not chosen.`,
    winner: 'Winner',
    reasons: 'Reasons for the rejection',
    choice: 'Reasons for choosing the winner',
    signable: 'The contract may be signed from',
    recourse: 'Recourse',
    ask: 'You may ask the buyer for the features and the advantages of the chosen tender: it answers within fifteen days if your tender was admissible.',
    given: (reference) => `Procedure abandoned: consultation ${reference}`,
    why: (title) =>
      `The buyer abandons the procedure of the consultation “${title}”. No contract will be signed after it.`,
  },
}

/** The letter of rejection as it left: what the register holds of it, word for word, and the recourse that the notice told. */
export function rejectionLetter(occasion: Occasion, state: Opened, letter: Letter, recourse: Recourse | null): Mail {
  const { consultation, person } = occasion
  const says = WORDS[person.language]
  const points: readonly Point[] = [
    ...(letter.reasons === '' ? [] : [{ label: says.reasons, value: letter.reasons }]),
    ...(letter.winner === '' ? [] : [{ label: says.winner, value: letter.winner }]),
    ...(letter.choice === '' ? [] : [{ label: says.choice, value: letter.choice }]),
    ...(letter.signableFrom === null
      ? []
      : [{ label: says.signable, value: formatDate(letter.signableFrom, person.language) }]),
    ...(recourse === null
      ? []
      : [
          {
            label: says.recourse,
            value: [recourse.court, recourse.address, recourse.contact, recourse.periods]
              .filter((part) => part !== '')
              .join(', '),
          },
        ]),
    articles(
      state.formalised
        ? [cite('CCP', 'R2181-1'), cite('CCP', 'R2181-3'), cite('CCP', 'R2182-1')]
        : [cite('CCP', 'R2181-1')],
      person.language,
    ),
  ]
  const said = {
    subject: says.subject(consultation.reference),
    paragraphs: [says.rejected(consultation.title, state.lot?.title ?? ''), says.ask],
    points,
  }
  return written(occasion, said, toConsultation(occasion))
}

/** The reasons for giving up, to whoever took part. */
export function abandonmentLetter(occasion: Occasion, state: Extract<Opened, { status: 'abandoned' }>): Mail {
  const { consultation, person } = occasion
  const says = WORDS[person.language]
  const label = person.language === 'fr' ? 'Motifs' : 'Reasons'
  return written(
    occasion,
    {
      subject: says.given(consultation.reference),
      paragraphs: [says.why(consultation.title)],
      points: [
        { label, value: state.reason },
        articles([cite('CCP', 'R2185-1'), cite('CCP', 'R2185-2')], person.language),
      ],
    },
    toConsultation(occasion),
  )
}

/** Brings a letter to every confirmed address of one account, each by a message of its own: none is sent twice, none is lost. */
const toCandidate = (
  publicUrl: string,
  write: (
    occasion: Occasion,
    state: Opened,
    about: Payload & { readonly recourse: Recourse | null },
  ) => Mail | undefined,
): OutboxHandler => ({
  recipients: async ({ groupId, payload: sent }, { db }) => {
    const { account } = payload.parse(sent)
    return (await db.transaction(groupId, (tx) => personsOf(tx, groupId, account))).map(({ id }) => id)
  },
  deliver: async (message, { db, mailer }) => {
    const { groupId, recipient } = message
    const about = payload.parse(message.payload)
    const shown = await publication(db, about.consultation)
    if (shown === undefined) return
    const ready = await db.transaction(groupId, async (tx) => {
      const person = await personById(tx, groupId, recipient)
      const state = await awardIn(tx, groupId, about.award)
      if (person === undefined || state === undefined || state.status === 'none') return undefined
      const occasion = { person, id: about.consultation, consultation: shown.consultation, publicUrl }
      const found = await consultationOf(tx, groupId, about.consultation)
      const recourse = found === undefined || found.status === 'none' ? null : found.dossier.recourse
      const letter = write(occasion, state, { ...about, recourse })
      return letter && { person, letter }
    })
    if (ready !== undefined) await mailTo(mailer, { ...ready, message })
  },
})

/** The letters to candidates, by topic of the outbox. */
export const candidateLetters = ({ publicUrl }: { readonly publicUrl: string }): OutboxHandlers => ({
  'operator.award.rejected': toCandidate(publicUrl, (occasion, state, { account, sentAt, recourse }) => {
    const letter = state.letters.find((each) => each.to === account && each.sentAt === sentAt)
    return letter && rejectionLetter(occasion, state, letter, recourse)
  }),
  'operator.award.abandoned': toCandidate(publicUrl, (occasion, state) =>
    state.status === 'abandoned' ? abandonmentLetter(occasion, state) : undefined,
  ),
})
