import { z } from 'zod'
import { cite } from '#law/index.ts'
import type { Said } from '#modules/public-site/server/index.ts'
import { articles, type Occasion, type Point, toAccount, written } from '#modules/submission/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { entryAt } from '#platform/journal/read.ts'
import type { Lang, Letter } from '#platform/mail/letter.ts'
import type { OutboxHandlers } from '#platform/outbox.ts'
import { formatInstant } from '#ui/i18n/format.ts'
import type { Answer, Piece, Request } from '../model/examination-state.ts'
import { answersOf, askedOf } from '../model/standing.ts'
import { foundWords } from './found-words.ts'
import { examinationOf } from './store.ts'

/** What a letter to an applicant is about: the request that it was sent, and the list of the pieces. */
export type Told = { readonly request: Request; readonly account: string; readonly pieces: readonly Piece[] }

/** The page on which one reads what is asked, and answers. */
const toRequests = ({ person, publicUrl, id }: Occasion) => ({
  label: person.language === 'fr' ? 'Lire et répondre' : 'Read and answer',
  url: `${publicUrl}/consultations/${id}/requests`,
})

const BASIS = { completion: cite('CCP', 'R2144-2'), explanation: cite('CCP', 'R2144-6') } as const

/** Each piece that is asked of an applicant, with what it lacks. */
const askedPoints = ({ request, account, pieces }: Told, language: Lang): readonly Point[] =>
  (askedOf(request, account)?.pieces ?? []).map(({ piece, found, note }) => ({
    label: pieces.find(({ key }) => key === piece)?.title ?? piece,
    value: [foundWords[language][found], note].filter((part) => part !== '').join(', '),
  }))

/** What the buyer asks of one applicant, until when, and how one answers. */
export function requestLetter(occasion: Occasion, told: Told): Letter {
  const { person, consultation } = occasion
  const { language } = person
  const { kind, deadline, message } = told.request
  const until = formatInstant(deadline, language)
  const said = (language === 'fr' ? frenchOf : englishOf)(kind, consultation, until)
  const own = message === '' ? [] : [message]
  return written(
    occasion,
    {
      ...said,
      paragraphs: [...said.paragraphs, ...own],
      points: [
        { label: language === 'fr' ? 'Échéance' : 'Deadline', value: until },
        ...askedPoints(told, language),
        articles([BASIS[kind]], language),
      ],
    },
    toRequests(occasion),
  )
}

type Consulted = Occasion['consultation']

function frenchOf(kind: Request['kind'], { reference, title }: Consulted, until: string): Said {
  return kind === 'completion'
    ? {
        subject: `Candidature à compléter avant le ${until} : consultation ${reference}`,
        paragraphs: [
          `Des pièces que le dossier de la consultation « ${title} » demande manquent à votre candidature, ou ne sont pas complètes. L’acheteur vous invite à les produire au plus tard le ${until}. La même échéance est donnée à tous les candidats concernés.`,
          'Répondez par la page ci-dessous : elle date votre réponse et en accuse réception. Rien n’est à sceller. Ce qui viendrait après l’échéance serait gardé, et marqué hors délai ; votre offre, elle, ne peut plus être modifiée.',
        ],
      }
    : {
        subject: `Explications demandées avant le ${until} : consultation ${reference}`,
        paragraphs: [
          `L’acheteur vous demande de compléter ou d’expliquer ce que vous avez produit dans votre candidature à la consultation « ${title} », au plus tard le ${until}.`,
          'Répondez par la page ci-dessous : elle date votre réponse et en accuse réception.',
        ],
      }
}

function englishOf(kind: Request['kind'], { reference, title }: Consulted, until: string): Said {
  return kind === 'completion'
    ? {
        subject: `Application to be completed before ${until}: consultation ${reference}`,
        paragraphs: [
          `Pieces that the file of the consultation “${title}” asks for are missing from your application, or are not whole. The buyer invites you to give them at the latest on ${until}. The same deadline is given to all the candidates concerned.`,
          'Answer by the page below: it dates your answer and gives a receipt for it. Nothing is to be sealed. What would come after the deadline would be kept, and marked as late; your tender itself can no longer be changed.',
        ],
      }
    : {
        subject: `Explanations asked before ${until}: consultation ${reference}`,
        paragraphs: [
          `The buyer asks you to complete or explain what you gave in your application for the consultation “${title}”, at the latest on ${until}.`,
          'Answer by the page below: it dates your answer and gives a receipt for it.',
        ],
      }
}

export type Received = {
  readonly answer: Answer
  readonly number: number
  readonly entry: { readonly seq: number; readonly hash: string }
}

/** The receipt of an answer: when it came, whether in time, each file by its fingerprint, and the entry of the register that holds it. */
export function receiptLetter(occasion: Occasion, { answer, number, entry }: Received): Letter {
  const { person, consultation } = occasion
  const { language } = person
  const french = language === 'fr'
  const at = formatInstant(answer.at, language)
  const late = french
    ? ' Elle est arrivée après l’échéance : elle est gardée, et marquée.'
    : ' It came after the deadline: it is kept, and marked.'
  const said = french
    ? {
        subject: `Réponse reçue : consultation ${consultation.reference}`,
        paragraphs: [
          `Votre réponse à la demande n° ${number} sur votre candidature a été reçue le ${at}.${answer.late ? late : ''}`,
          'Gardez ce message : l’empreinte de chaque fichier dit exactement ce qui a été reçu.',
        ],
      }
    : {
        subject: `Answer received: consultation ${consultation.reference}`,
        paragraphs: [
          `Your answer to request No ${number} on your application was received on ${at}.${answer.late ? late : ''}`,
          'Keep this message: the fingerprint of each file says exactly what was received.',
        ],
      }
  const points = [
    { label: french ? 'Reçue le' : 'Received on', value: at },
    ...answer.files.map(({ name, sha256 }) => ({ label: name, value: sha256 })),
    { label: french ? 'Inscription au registre' : 'Entry of the register', value: `${entry.seq} (${entry.hash})` },
    articles([cite('CCP', 'R2144-2'), cite('CCP', 'annexe 7')], language),
  ]
  return written(occasion, { ...said, points }, toRequests(occasion))
}

const payload = z.object({
  examination: z.string(),
  consultation: z.string(),
  number: z.int(),
  account: z.string(),
  at: z.string().optional(),
})
type Payload = z.infer<typeof payload>
const invitedPayload = z.object({ examination: z.string() })

async function requestIn(tx: Tx, groupId: string, { examination, number }: Payload) {
  const state = await examinationOf(tx, groupId, examination)
  if (state === undefined || state.status === 'none') return undefined
  const request = state.requests.find((each) => each.number === number)
  return request && { request, pieces: state.pieces }
}

/** That a letter waits on the page of whoever is eliminated by its application; what it says is read there (R2181-1). */
export function rejectionNotice(occasion: Occasion): Letter {
  const { person, consultation } = occasion
  const french = person.language === 'fr'
  const said = french
    ? {
        subject: `Sort de votre candidature : consultation ${consultation.reference}`,
        paragraphs: [
          `L’acheteur vous écrit ce qu’il a décidé de votre candidature à la consultation « ${consultation.title} ». Sa lettre est à votre disposition depuis ce jour sur la page ci-dessous ; l’heure à laquelle vous l’ouvrez est gardée.`,
        ],
      }
    : {
        subject: `What became of your application: consultation ${consultation.reference}`,
        paragraphs: [
          `The buyer writes to you what it has decided on your application for the consultation “${consultation.title}”. Its letter is at your disposal from today on the page below; the hour at which you open it is kept.`,
        ],
      }
  const { url } = toRequests(occasion)
  const points = [articles([cite('CCP', 'R2181-1')], person.language)]
  return written(occasion, { ...said, points }, { label: french ? 'Lire la lettre' : 'Read the letter', url })
}

/** That an applicant is invited to tender, in the words of the coordinator, the same for all who are (R2142-15). */
export function invitationLetter(occasion: Occasion, message: string): Letter {
  const { person, consultation } = occasion
  const french = person.language === 'fr'
  const subject = french
    ? `Invitation à remettre une offre : consultation ${consultation.reference}`
    : `Invitation to tender: consultation ${consultation.reference}`
  const opening = french
    ? `Votre candidature à la consultation « ${consultation.title} » est retenue : l’acheteur vous invite à remettre une offre.`
    : `Your application for the consultation “${consultation.title}” is selected: the buyer invites you to tender.`
  const points = [articles([cite('CCP', 'R2142-15')], person.language)]
  return written(occasion, { subject, paragraphs: [opening, message], points }, toRequests(occasion))
}

/** The letters to applicants, by topic of the outbox. */
export const applicantLetters = ({ publicUrl }: { readonly publicUrl: string }): OutboxHandlers => ({
  'operator.application.requested': toAccount(publicUrl, async ({ tx, message, occasion }) => {
    const about = payload.parse(message.payload)
    const found = await requestIn(tx, message.groupId, about)
    return found && requestLetter(occasion, { ...found, account: about.account })
  }),
  'operator.application.rejected': toAccount(publicUrl, async ({ occasion }) => rejectionNotice(occasion)),
  'operator.application.invited': toAccount(publicUrl, async ({ tx, message, occasion }) => {
    const { examination } = invitedPayload.parse(message.payload)
    const state = await examinationOf(tx, message.groupId, examination)
    const invitation = state === undefined || state.status === 'none' ? null : state.invitation
    return invitation === null ? undefined : invitationLetter(occasion, invitation.message)
  }),
  'operator.application.answered': toAccount(publicUrl, async ({ tx, message, occasion }) => {
    const about = payload.parse(message.payload)
    const { groupId, caseFile, seq } = message
    const found = await requestIn(tx, groupId, about)
    const answer = found && answersOf(found.request, about.account).find(({ at }) => at === about.at)
    const entry = await entryAt(tx, groupId, caseFile, seq)
    if (answer === undefined || entry === undefined) return undefined
    return receiptLetter(occasion, { answer, number: about.number, entry: { seq, hash: entry.hash } })
  }),
})
