import { firstReception } from '#modules/procedure/index.ts'
import type { PublicAnswer } from '#modules/question/index.ts'
import type { Draft, Letter } from '#platform/mail/letter.ts'
import { formatInstant } from '#ui/i18n/format.ts'
import { type Follower, tokenOf } from './follower-store.ts'
import { type About, letterOf, type Said } from './letter.ts'

/** What a letter to a follower is written from. */
export type Occasion = About & { readonly follower: Pick<Follower, 'id' | 'secret' | 'language'> }

/** Asks whoever holds an address to confirm that it is to be told: nothing is sent to an address that did not. */
export function confirmLetter(occasion: Occasion): Letter {
  const { follower, consultation, publicUrl, id } = occasion
  const { reference, title } = consultation
  const french = follower.language === 'fr'
  return written(occasion, {
    said: french
      ? {
          subject: `Confirmez que vous suivez la consultation ${reference}`,
          paragraphs: [
            `Cette adresse a été donnée pour suivre la consultation « ${title} ».`,
            'Rien n’est envoyé tant que vous ne l’avez pas confirmé. Si vous n’avez rien demandé, ne faites rien : l’adresse est oubliée dans sept jours.',
          ],
        }
      : {
          subject: `Confirm that you follow the consultation ${reference}`,
          paragraphs: [
            `This address was given to follow the consultation “${title}”.`,
            'Nothing is sent until you confirm it. If you asked for nothing, do nothing: the address is forgotten in seven days.',
          ],
        },
    action: {
      label: french ? 'Confirmer mon adresse' : 'Confirm my address',
      url: `${publicUrl}/consultations/${id}/follow#${tokenOf(follower, 'confirm')}`,
    },
  })
}

/** A version of the file: which one, why, whether another has taken its place since, and until when tenders come. */
export function changeLetter(occasion: Occasion, number: number): Letter {
  const { follower, consultation } = occasion
  const { reference, versions } = consultation
  const version = versions.find((each) => each.number === number)
  if (version === undefined) throw new Error(`version ${number} was not published`)
  const latest = versions.at(-1)?.number ?? number
  const { important, reason, minorFor, termsKeptFor, alteredFor = '', publishedAt } = version
  const french = follower.language === 'fr'
  const on = formatInstant(publishedAt, follower.language)
  const paragraph = french
    ? `La version ${number} du dossier est publiée depuis le ${on}${important ? ', avec des changements importants pour votre offre' : ''}.`
    : `Version ${number} of the file has been published since ${on}${important ? ', with changes that matter for your tender' : ''}.`
  const which = french
    ? latest === number
      ? 'Retirez-la : c’est elle qui compte.'
      : `La version ${latest} l’a remplacée depuis : retirez celle-là, c’est elle qui compte.`
    : latest === number
      ? 'Download it: it is the one that counts.'
      : `Version ${latest} has replaced it since: download that one, it is the one that counts.`
  return told(occasion, {
    subject: french
      ? `Le dossier de la consultation ${reference} a changé : version ${number}`
      : `The file of the consultation ${reference} has changed: version ${number}`,
    paragraphs: [`${paragraph} ${which}`],
    points: [
      { label: french ? 'Pourquoi' : 'Why', value: reason },
      { label: french ? 'Sans effet sur une offre' : 'Without effect on a tender', value: minorFor },
      {
        label: french ? 'Objet et conditions inchangés en substance' : 'Object and conditions kept in substance',
        value: termsKeptFor,
      },
      {
        label: french ? 'Conditions modifiées en substance' : 'Conditions altered in substance',
        value: alteredFor,
      },
    ],
  })
}

/** The deadline was moved: from when to when, and whether it has moved again since. */
export function extensionLetter(occasion: Occasion, number: number): Letter {
  const { follower, consultation } = occasion
  const { reference, extensions, deadline, procedure } = consultation
  const receives = firstReception(procedure)
  const extension = extensions[number - 1]
  if (extension === undefined) throw new Error(`the deadline was not moved ${number} times`)
  const french = follower.language === 'fr'
  const [from, to] = [extension.from, extension.to].map((instant) => formatInstant(instant, follower.language))
  const moved = french
    ? `La limite de remise des ${RECEIVED.fr[receives]} passe du ${from} au ${to}.`
    : `The deadline for ${RECEIVED.en[receives]} moves from ${from} to ${to}.`
  const again = french
    ? 'Elle a été prolongée de nouveau depuis : celle qui compte est écrite ci-dessous.'
    : 'It was extended again since: the one that counts is written below.'
  return told(occasion, {
    subject: french
      ? `La limite de la consultation ${reference} est prolongée`
      : `The deadline of the consultation ${reference} is extended`,
    paragraphs: [deadline === extension.to ? moved : `${moved} ${again}`],
    points: [
      { label: french ? 'Pourquoi' : 'Why', value: extension.reason },
      { label: french ? 'Pourquoi cette durée' : 'Why by so much', value: extension.proportionateFor },
    ],
  })
}

/** The consultation is given up. */
export function abandonLetter(occasion: Occasion): Letter {
  const { follower, consultation } = occasion
  const { reference, abandoned } = consultation
  const french = follower.language === 'fr'
  return written(occasion, {
    said: french
      ? {
          subject: `La consultation ${reference} est déclarée sans suite`,
          paragraphs: ['Plus rien n’est à remettre.'],
          points: [{ label: 'Pourquoi', value: abandoned?.reason ?? '' }],
        }
      : {
          subject: `The consultation ${reference} is abandoned`,
          paragraphs: ['Nothing is to be handed in any more.'],
          points: [{ label: 'Why', value: abandoned?.reason ?? '' }],
        },
    action: toPage(occasion),
  })
}

/** An answer was published for all. */
export function answerLetter(
  occasion: Occasion,
  { wording, answer, givenLateFor }: Pick<PublicAnswer, 'wording' | 'answer' | 'givenLateFor'>,
): Letter {
  const { follower, consultation } = occasion
  const french = follower.language === 'fr'
  return told(
    occasion,
    french
      ? {
          subject: `Une réponse est publiée sur la consultation ${consultation.reference}`,
          paragraphs: ['L’acheteur a répondu à une question. Tous ceux qui suivent la consultation reçoivent ceci.'],
          points: [
            { label: 'Question', value: wording },
            { label: 'Réponse', value: answer },
            ...(givenLateFor === undefined
              ? []
              : [{ label: 'Publiée après le dernier jour pour répondre', value: givenLateFor }]),
          ],
        }
      : {
          subject: `An answer is published on the consultation ${consultation.reference}`,
          paragraphs: ['The buyer has answered a question. All who follow the consultation receive this.'],
          points: [
            { label: 'Question', value: wording },
            { label: 'Answer', value: answer },
            ...(givenLateFor === undefined
              ? []
              : [{ label: 'Published after the last day for answers', value: givenLateFor }]),
          ],
        },
  )
}

/** A question is not answered: its author learns it, and why. */
export function declineLetter(occasion: Occasion, { number, reason }: { number: number; reason: string }): Letter {
  const { follower, consultation } = occasion
  const french = follower.language === 'fr'
  return told(
    occasion,
    french
      ? {
          subject: `Votre question sur la consultation ${consultation.reference} reste sans réponse`,
          paragraphs: [`L’acheteur ne répond pas à votre question n° ${number}.`],
          points: [{ label: 'Pourquoi', value: reason }],
        }
      : {
          subject: `Your question on the consultation ${consultation.reference} is not answered`,
          paragraphs: [`The buyer does not answer your question number ${number}.`],
          points: [{ label: 'Why', value: reason }],
        },
  )
}

/** What a deadline is for: applications come first where the type of the procedure says so. */
const RECEIVED = {
  fr: { applications: 'candidatures', tenders: 'offres' },
  en: { applications: 'applications', tenders: 'tenders' },
} as const

/** With each letter, until when one answers; where the consultation was given up since, that nobody does any more. */
function told(occasion: Occasion, said: Said): Letter {
  const { language } = occasion.follower
  const { deadline, abandoned, procedure } = occasion.consultation
  const french = language === 'fr'
  const receives = firstReception(procedure)
  const until = {
    label: french ? `Limite de remise des ${RECEIVED.fr[receives]}` : `Deadline for ${RECEIVED.en[receives]}`,
    value: formatInstant(deadline, language),
  }
  const over = french
    ? 'La consultation a été déclarée sans suite depuis : plus rien n’est à remettre.'
    : 'The consultation was abandoned since: nothing is to be handed in any more.'
  const { paragraphs, points = [] } = said
  return written(occasion, {
    said: abandoned === null ? { ...said, points: [...points, until] } : { ...said, paragraphs: [...paragraphs, over] },
    action: toPage(occasion),
  })
}

function toPage({ follower, publicUrl, id }: Occasion): Draft['action'] {
  const label = follower.language === 'fr' ? 'Ouvrir la consultation' : 'Open the consultation'
  return { label, url: `${publicUrl}/consultations/${id}` }
}

function written(
  occasion: Occasion,
  { said, action }: { readonly said: Said; readonly action: Draft['action'] },
): Letter {
  const { follower, publicUrl, id } = occasion
  const stop = `${publicUrl}/consultations/${id}/unfollow#${tokenOf(follower, 'stop')}`
  const lang = follower.language
  const verify =
    lang === 'fr'
      ? [
          `Pour ne plus rien recevoir et faire effacer cette adresse : ${stop}`,
          `Pour vérifier ce message, ouvrez ${publicUrl}/consultations sans passer par le lien : ce qu’il annonce s’y trouve.`,
        ]
      : [
          `To receive nothing more and have this address erased: ${stop}`,
          `To verify this message, open ${publicUrl}/consultations without the link: what it says is there.`,
        ]
  return letterOf(occasion, { lang, said, action, verify })
}
