import type { IsoDate } from '#kernel/citation.ts'
import { type Draft, type Lang, type Letter, layOut } from './letter.ts'

/** A message about an act that somebody is expected to do. Names, acts and articles come worded, in the same language. */
export type TaskNotice = {
  readonly lang: Lang
  readonly reader: string
  /** The group, by its name. */
  readonly group: string
  /** The body that must act. */
  readonly body: string
  /** What it must do, as the button of the act says it. */
  readonly act: string
  readonly due: IsoDate | null
  /** `['article 8, alinéa 1, de la convention', …]` */
  readonly articles: readonly string[]
  /** True when others are held up until it is done. */
  readonly blocking: boolean
  readonly url: string
  readonly site: string
}

/** Reminds a body of what it must do, by when, under which article. */
export function taskLetter(notice: TaskNotice): Letter {
  const { lang, body, act, due, group, articles, blocking } = notice
  const french = lang === 'fr'
  const subject = french
    ? `${due === null ? '' : `Avant le ${longDate(due, lang)}\u00a0: `}${act} – ${group}`
    : `${due === null ? '' : `By ${longDate(due, lang)}: `}${act} – ${group}`
  const paragraphs = french
    ? [
        `Le groupement «\u202f${group}\u202f» attend un acte de ${body}.`,
        ...(blocking ? ['D’autres membres sont retenus tant qu’il n’est pas fait.'] : []),
      ]
    : [`The group “${group}” expects an act of ${body}.`, ...(blocking ? ['Others are held up until it is done.'] : [])]
  const points = [
    { label: french ? 'Ce qui est attendu' : 'What is expected', value: act },
    { label: french ? 'De qui' : 'Of whom', value: body },
    { label: french ? 'Échéance' : 'Due', value: due === null ? NO_DATE[lang] : longDate(due, lang) },
    { label: french ? 'En vertu de' : 'Under', value: articles.join(french ? '\u202f; ' : '; ') },
  ]
  return written(notice, { subject, paragraphs, points, label: french ? 'Ouvrir le dossier' : 'Open the case' })
}

/** A message about something that has been done and that concerns the reader. */
export type EventNotice = {
  readonly lang: Lang
  readonly reader: string
  readonly group: string
  /** What happened, in one sentence: « Le Département de la Somme a notifié son retrait. » */
  readonly what: string
  readonly points: readonly { readonly label: string; readonly value: string }[]
  readonly articles: readonly string[]
  /** Where the act stands in the register: number and hash, to be found again by `unisson verify`. */
  readonly entry: { readonly seq: number; readonly hash: string } | null
  readonly url: string
  readonly site: string
}

/** Tells somebody what has been done, with what proves it. */
export function eventLetter(notice: EventNotice): Letter {
  const { lang, group, what, articles, entry } = notice
  const french = lang === 'fr'
  const points = [
    ...notice.points,
    ...(articles.length === 0
      ? []
      : [{ label: french ? 'En vertu de' : 'Under', value: articles.join(french ? '\u202f; ' : '; ') }]),
    ...(entry === null
      ? []
      : [
          {
            label: french ? 'Preuve' : 'Proof',
            value: french
              ? `inscription n°\u00a0${entry.seq} du registre, empreinte ${entry.hash}`
              : `entry ${entry.seq} of the register, hash ${entry.hash}`,
          },
        ]),
  ]
  const subject = `${what.replace(/\.$/, '')} – ${group}`
  return written(notice, { subject, paragraphs: [what], points, label: french ? 'Voir l’acte' : 'See the act' })
}

/** An invitation to sign in as a person of a group's register, or to bring in a new group. */
export type InvitationNotice = {
  readonly lang: Lang
  readonly reader: string
  readonly group: string | null
  readonly inviter: string | null
  /** As whom, office and body; none for whoever is to bring in a new group. */
  readonly offices: readonly string[]
  readonly until: IsoDate
  /** Holds the token: the one place where it is ever written. */
  readonly url: string
  readonly site: string
}

/** Invites somebody, once, until a day. */
export function invitationLetter(notice: InvitationNotice): Letter {
  const { lang, group, inviter, offices, until } = notice
  const french = lang === 'fr'
  const purpose = french
    ? group === null
      ? 'à créer un groupement de commandes'
      : `à rejoindre le groupement «\u202f${group}\u202f»`
    : group === null
      ? 'to bring in a joint purchasing group'
      : `to join the group “${group}”`
  const who = inviter ?? (french ? 'La personne qui administre ce site' : 'Whoever runs this site')
  return written(notice, {
    subject: `Invitation ${purpose}`,
    paragraphs: french
      ? [
          `${who} vous invite ${purpose} sur Unisson.`,
          'Vous y choisirez comment vous connecter\u00a0: clé d’accès ou ProConnect.',
        ]
      : [`${who} invites you ${purpose} on Unisson.`, 'There you will choose how to sign in: a passkey or ProConnect.'],
    points: [
      ...offices.map((value) => ({ label: french ? 'En qualité de' : 'As', value })),
      {
        label: french ? 'Valable jusqu’au' : 'Valid until',
        value: french ? `${longDate(until, lang)}, une seule fois` : `${longDate(until, lang)}, once`,
      },
    ],
    label: french ? 'Accepter l’invitation' : 'Accept the invitation',
  })
}

/** A message about a new means of signing in to the reader's own account. */
export type AccessNotice = {
  readonly lang: Lang
  readonly reader: string
  readonly means: 'passkey' | 'oidc'
  readonly url: string
  readonly site: string
}

/** Tells the holder of an account that it can be opened in a new way, so that a stranger's way is noticed. */
export function accessLetter(notice: AccessNotice): Letter {
  const french = notice.lang === 'fr'
  const means = french
    ? { passkey: 'une nouvelle clé d’accès', oidc: 'une identité ProConnect' }[notice.means]
    : { passkey: 'a new passkey', oidc: 'a ProConnect identity' }[notice.means]
  return written(notice, {
    subject: french ? 'Un nouveau moyen de connexion à votre compte' : 'A new way of signing in to your account',
    paragraphs: french
      ? [`Votre compte Unisson peut désormais être ouvert avec ${means}. Si c’est bien vous, il n’y a rien à faire.`]
      : [`Your Unisson account can now be opened with ${means}. If that was you, there is nothing to do.`],
    points: [],
    label: french ? 'Voir mes moyens de connexion et mes sessions' : 'See my ways of signing in and my sessions',
  })
}

/** A message about an access to a group that was taken back. */
export type WithdrawnNotice = {
  readonly lang: Lang
  readonly reader: string
  readonly group: string
  readonly by: string
  readonly url: string
  readonly site: string
}

/** Tells somebody that their account no longer enters a group, and who decided so. */
export function withdrawnLetter(notice: WithdrawnNotice): Letter {
  const { lang, group, by } = notice
  const french = lang === 'fr'
  return written(notice, {
    subject: french
      ? `Votre accès au groupement est retiré – ${group}`
      : `Your access to the group is withdrawn – ${group}`,
    paragraphs: french
      ? [
          `${by} a retiré l’accès de votre compte au groupement «\u202f${group}\u202f». Vos fonctions inscrites au registre n’en sont pas changées.`,
          'Si c’est une erreur, demandez une nouvelle invitation.',
        ]
      : [
          `${by} withdrew your account’s access to the group “${group}”. Your offices in the register are unchanged.`,
          'If this is a mistake, ask for a new invitation.',
        ],
    points: [],
    label: french ? 'Voir mon compte' : 'See my account',
  })
}

type Addressed = { readonly lang: Lang; readonly reader: string; readonly url: string; readonly site: string }
type Content = Pick<Draft, 'subject' | 'paragraphs' | 'points'> & { readonly label: string }

function written({ lang, reader, url, site }: Addressed, { label, ...content }: Content): Letter {
  const french = lang === 'fr'
  return layOut({
    lang,
    ...content,
    greeting: french ? `Bonjour ${reader},` : `Dear ${reader},`,
    action: { label, url },
    verify: french
      ? [
          `Pour vérifier ce message, ouvrez ${site} sans passer par le lien\u00a0: ce qu’il annonce s’y trouve. Unisson ne demande jamais de mot de passe ni de code.`,
          'Si vous n’attendiez pas ce message, ne suivez pas le lien et prévenez le coordonnateur de votre groupement.',
        ]
      : [
          `To verify this message, open ${site} without the link: what it says is there. Unisson never asks for a password or a code.`,
          'If you did not expect this message, do not follow the link, and tell the coordinator of your group.',
        ],
    signature: `Unisson – ${site}`,
  })
}

const NO_DATE: Readonly<Record<Lang, string>> = { fr: 'sans date fixée', en: 'no set date' }

/** « 14 décembre 2026 »: a letter is read out of any page. */
export function longDate(date: IsoDate, lang: Lang): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const format = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  const written = format.format(new Date(Date.UTC(year, month - 1, day)))
  return lang === 'fr' ? written.replace(/^1 /, '1er ') : written
}
