import type { Said } from '#modules/public-site/server/index.ts'
import type { Lang, Letter } from '#platform/mail/letter.ts'
import type { OutboxHandlers } from '#platform/outbox.ts'
import { type Deposit, isCommitted } from '../model/deposit-state.ts'
import { keptSealedBasis } from '../model/lateness.ts'
import { articles, cameAt, type Occasion, type Point, toAccount, toPage, written } from './letter.ts'

const received = (deposit: Deposit, language: Lang): readonly Point[] => {
  if (deposit.status === 'none' || !isCommitted(deposit)) return []
  const { uncertainty } = deposit
  const french = language === 'fr'
  return [
    ...cameAt(deposit, language),
    ...('stalled' in deposit ? [articles(keptSealedBasis(deposit), language)] : []),
    {
      label: french ? 'Incertitude de l’horloge, en votre faveur' : 'Uncertainty of the clock, in your favour',
      value: `${uncertainty} ms`,
    },
  ]
}

const isStalled = (deposit: Deposit): boolean => 'stalled' in deposit && deposit.stalled

/** What the last receipt of a deposit is of, by its stage. */
const WHAT: Readonly<Record<Lang, Readonly<Partial<Record<Deposit['status'], string>>>>> = {
  fr: {
    received: 'la réception de votre dépôt',
    late: 'la réception, hors délai, de votre dépôt',
    withdrawn: 'le retrait de votre dépôt',
    superseded: 'le remplacement de votre dépôt',
  },
  en: {
    received: 'the reception of your deposit',
    late: 'the late reception of your deposit',
    withdrawn: 'the withdrawal of your deposit',
    superseded: 'the replacement of your deposit',
  },
}

const STALLED = {
  fr: 'l’arrivée à temps de votre dépôt, et son inscription tardive',
  en: 'the arrival in time of your deposit, and its late entry',
}

const whatOf = (deposit: Deposit, language: Lang): string =>
  isStalled(deposit)
    ? STALLED[language]
    : (WHAT[language][deposit.status] ?? (language === 'fr' ? 'votre dépôt' : 'your deposit'))

type Writing = (reference: string, deposit: Deposit) => Readonly<Record<Lang, Said>>

const cameLate: Writing = (reference, deposit) => ({
  fr: {
    subject: `Dépôt arrivé hors délai : consultation ${reference}`,
    paragraphs: [
      'Votre dépôt est arrivé après la limite. Il est gardé scellé, et n’est pas ouvert, sauf décision motivée de l’acheteur après l’ouverture. Ce qui est connu de vos envois (début, parties reçues à la limite, difficultés que vous avez signalées) est gardé avec lui : la page de dépôt vous en remet le relevé signé.',
    ],
    points: received(deposit, 'fr'),
  },
  en: {
    subject: `Deposit that came late: consultation ${reference}`,
    paragraphs: [
      'Your deposit came after the deadline. It is kept sealed, and is not opened unless the buyer decides so, with reasons, after the opening. What is known of your sending (its beginning, the parts that had come by the deadline, the difficulties that you told) is kept with it: the page of deposits gives you its signed record.',
    ],
    points: received(deposit, 'en'),
  },
})

/** What each letter says of a deposit. */
const SAYS: Readonly<Record<string, Writing>> = {
  'deposit.received': (reference, deposit) => ({
    fr: {
      subject: `Dépôt reçu : consultation ${reference}`,
      paragraphs: [
        'Votre dépôt est reçu entier, scellé. Personne ne peut l’ouvrir avant la séance. Gardez ce message et le dossier d’accusé que la page de dépôt vous a remis.',
      ],
      points: received(deposit, 'fr'),
    },
    en: {
      subject: `Deposit received: consultation ${reference}`,
      paragraphs: [
        'Your deposit has come whole, sealed. Nobody can open it before the session. Keep this message and the folder of the receipt that the page of deposits gave you.',
      ],
      points: received(deposit, 'en'),
    },
  }),
  'deposit.late': (reference, deposit) =>
    isStalled(deposit)
      ? {
          fr: {
            subject: `Dépôt arrivé à temps, inscrit trop tard par la plate-forme : consultation ${reference}`,
            paragraphs: [
              'Votre dépôt est arrivé entier avant la limite. La plate-forme l’a inscrit trop tard, une fois arrêtée la liste des plis à ouvrir : ce retard est le sien, et non le vôtre. Votre dépôt est gardé scellé, et ce fait l’est avec lui. L’acheteur ne peut pas le rejeter pour son heure d’arrivée ; il l’admet par une décision motivée, qui vous sera écrite. La page de dépôt vous remet le relevé signé de vos envois.',
            ],
            points: received(deposit, 'fr'),
          },
          en: {
            subject: `Deposit that came in time and that the platform entered too late: consultation ${reference}`,
            paragraphs: [
              'Your deposit came whole before the deadline. The platform entered it too late, when the list of what is opened had been fixed: the delay is its own, and not yours. Your deposit is kept sealed, and this fact with it. The buyer cannot reject it for its hour; it admits it by a decision with reasons, which will be written to you. The page of deposits gives you the signed record of what you sent.',
            ],
            points: received(deposit, 'en'),
          },
        }
      : cameLate(reference, deposit),
  'deposit.superseded': (reference, deposit) => ({
    fr: {
      subject: `Dépôt remplacé : consultation ${reference}`,
      paragraphs: ['Un dépôt plus récent du même compte remplace celui-ci, qui ne sera pas ouvert (CCP R2151-6).'],
      points: received(deposit, 'fr'),
    },
    en: {
      subject: `Deposit replaced: consultation ${reference}`,
      paragraphs: ['A later deposit of the same account replaces this one, which will not be opened (CCP R2151-6).'],
      points: received(deposit, 'en'),
    },
  }),
  'deposit.withdrawn': (reference, deposit) => ({
    fr: {
      subject: `Dépôt retiré : consultation ${reference}`,
      paragraphs: [
        'Ce dépôt est retiré à la demande de votre compte : il ne sera pas ouvert. Ceux qu’il avait remplacés le restent : pour concourir, déposez de nouveau avant la limite.',
      ],
      points: received(deposit, 'fr'),
    },
    en: {
      subject: `Deposit withdrawn: consultation ${reference}`,
      paragraphs: [
        'This deposit is withdrawn as your account asked: it will not be opened. Those that it had replaced stay so: to compete, deposit again before the deadline.',
      ],
      points: received(deposit, 'en'),
    },
  }),
  'deposit.attested': (reference, deposit) => ({
    fr: {
      subject: `Accusé attesté par les témoins : consultation ${reference}`,
      paragraphs: [
        `Les témoins du registre ont cosigné l’état du journal qui contient ${whatOf(deposit, 'fr')} : l’accusé n’est plus provisoire. Téléchargez-le de nouveau sur la page de dépôt, en PDF et en dossier à vérifier : il se vérifie sans réseau et sans nous.`,
      ],
      points: received(deposit, 'fr'),
    },
    en: {
      subject: `Receipt attested by the witnesses: consultation ${reference}`,
      paragraphs: [
        `The witnesses of the register have cosigned the state of the log that holds ${whatOf(deposit, 'en')}: the receipt is provisional no longer. Download it again on the page of deposits, as a PDF and as a folder to be checked: it is checked without a network and without us.`,
      ],
      points: received(deposit, 'en'),
    },
  }),
  'deposit.reconfirm': (reference, deposit) =>
    deposit.status === 'received'
      ? standingOfOldFile(reference)
      : deposit.status === 'begun'
        ? begunOnOldFile(reference)
        : goneOnOldFile(reference),
}

/** What was handed in stands, as an answer to the version of the file that it was sealed for. */
function standingOfOldFile(reference: string): Readonly<Record<Lang, Said>> {
  return {
    fr: {
      subject: `Le dossier a changé : maintenez-vous votre dépôt ? Consultation ${reference}`,
      paragraphs: [
        'Une nouvelle version du dossier est publiée depuis que vous avez commencé ce dépôt. Lisez-la, puis dites sur la page de dépôt que vous le maintenez, ou remplacez-le avant la limite. Sans réponse, il demeure.',
      ],
    },
    en: {
      subject: `The file has changed: do you stand by your deposit? Consultation ${reference}`,
      paragraphs: [
        'A new version of the file was published since you began this deposit. Read it, then say on the page of deposits that you stand by it, or replace it before the deadline. Without an answer, it stands.',
      ],
    },
  }
}

/** What was begun and not handed in is no deposit: nothing of it stands, whatever is answered. */
function begunOnOldFile(reference: string): Readonly<Record<Lang, Said>> {
  return {
    fr: {
      subject: `Le dossier a changé, et votre dépôt n’est pas remis : consultation ${reference}`,
      paragraphs: [
        'Une nouvelle version du dossier est publiée depuis que vous avez commencé un dépôt. Vous ne l’avez pas remis : rien n’est déposé pour vous tant que vous ne l’avez pas fait.',
        'Lisez la nouvelle version. Si votre réponse convient encore, reprenez l’envoi sur la page de dépôt, là où il en est, remettez-le, puis confirmez qu’il vaut pour elle. Sinon, abandonnez-le et préparez-en un autre, avant la limite.',
      ],
    },
    en: {
      subject: `The file has changed, and your deposit is not handed in: consultation ${reference}`,
      paragraphs: [
        'A new version of the file was published since you began a deposit. You have not handed it in: nothing is deposited for you until you do.',
        'Read the new version. If your answer still fits, go on with the sending on the page of deposits, where it was, hand it in, then confirm that you stand by it for that version. Otherwise discard it and prepare another one, before the deadline.',
      ],
    },
  }
}

/** It became something else before the letter left: nothing is asked of it. */
function goneOnOldFile(reference: string): Readonly<Record<Lang, Said>> {
  return {
    fr: {
      subject: `Le dossier a changé : consultation ${reference}`,
      paragraphs: [
        'Une nouvelle version du dossier est publiée. Le dépôt que vous aviez commencé pour la précédente n’est plus en cours : il n’y a rien à en confirmer. La page de dépôt dit ce qu’il est devenu, et ce qui est déposé pour vous.',
      ],
    },
    en: {
      subject: `The file has changed: consultation ${reference}`,
      paragraphs: [
        'A new version of the file was published. The deposit that you had begun for the one before is no longer under way: there is nothing of it to confirm. The page of deposits says what became of it, and what is deposited for you.',
      ],
    },
  }
}

export function depositLetter(occasion: Occasion, topic: string, deposit: Deposit): Letter {
  const says = SAYS[topic]?.(occasion.consultation.reference, deposit)
  if (says === undefined) throw new Error(`nothing is written of ${topic}`)
  return written(occasion, says[occasion.person.language], toPage(occasion))
}

/** The letters on what a deposit has become by itself, or by its operator. */
export const depositLetters = ({ publicUrl }: { readonly publicUrl: string }): OutboxHandlers =>
  Object.fromEntries(
    Object.keys(SAYS).map((topic) => [
      topic,
      toAccount(publicUrl, async ({ occasion, deposit }) => depositLetter(occasion, topic, deposit)),
    ]),
  )
