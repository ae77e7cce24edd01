import type { Said } from '#modules/public-site/server/index.ts'
import type { Letter } from '#platform/mail/letter.ts'
import { type Occasion, written } from './letter.ts'
import type { OperatorPerson } from './operator-store.ts'

/** A link, and whom it is sent to. */
export type LinkSent = Pick<OperatorPerson, 'email' | 'language' | 'company'> & {
  readonly consultation: string
  readonly token: string
  readonly isInvited: boolean
}

type Linking = Pick<Occasion, 'consultation' | 'publicUrl'> & { readonly link: LinkSent }

/** The link that lets in: it is the only proof that is asked of who deposits. */
export function linkLetter({ link, consultation, publicUrl }: Linking): Letter {
  const { reference, title } = consultation
  const { isInvited: invited, language, token } = link
  const french = language === 'fr'
  const { name } = link.company
  const said: Said = french
    ? {
        subject: `Déposer un pli : consultation ${reference}`,
        paragraphs: [
          invited
            ? `Une personne qui dépose pour « ${name} » vous invite à déposer avec elle, dans le même compte, pour la consultation « ${title} ». N’y entrez que si vous travaillez pour « ${name} » : qui est dans ce compte voit, remplace et retire ses plis.`
            : `Cette adresse a été donnée pour déposer au nom de « ${name} » pour la consultation « ${title} ».`,
          'Le lien sert une fois, et pendant vingt-quatre heures. La page montre d’abord dans quel compte il fait entrer, et n’y entre que si vous le demandez. Si vous n’attendiez pas ce message, n’entrez pas : rien n’est déposé en votre nom.',
        ],
      }
    : {
        subject: `Deposit a tender: consultation ${reference}`,
        paragraphs: [
          invited
            ? `Somebody who deposits for “${name}” invites you to deposit in the same account, for the consultation “${title}”. Go in only if you work for “${name}”: whoever is in the account sees, replaces and withdraws its deposits.`
            : `This address was given to deposit in the name of “${name}” for the consultation “${title}”.`,
          'The link works once, and for twenty-four hours. The page first shows which account it leads into, and goes in only when you ask it to. If you did not expect this message, do not go in: nothing is deposited in your name.',
        ],
      }
  const label = french ? 'Ouvrir la page de dépôt' : 'Open the page of deposits'
  const url = `${publicUrl}/depot/${link.consultation}#${token}`
  return written({ person: link, consultation, publicUrl }, said, { label, url })
}
