import type { Said } from '#modules/public-site/server/index.ts'
import type { Letter } from '#platform/mail/letter.ts'
import { type Occasion, written } from './letter.ts'
import type { OperatorPerson } from './operator-store.ts'

/** Whose access was ended, by whom, to the account of which company. */
export type RemovalTold = Pick<OperatorPerson, 'email' | 'language' | 'company'> & {
  readonly consultation: string
  readonly by: string
}

type Telling = Pick<Occasion, 'consultation' | 'publicUrl'> & { readonly removal: RemovalTold }

/** Whoever is taken out of an account is told: by whom, and what becomes of what was deposited. */
export function removalLetter({ removal, consultation, publicUrl }: Telling): Letter {
  const { reference, title } = consultation
  const { language, email, by, company } = removal
  const itself = by === email
  const said: Said =
    language === 'fr'
      ? {
          subject: `Votre accès au dépôt a pris fin : consultation ${reference}`,
          paragraphs: [
            itself
              ? `Vous avez quitté le compte de « ${company.name} » pour la consultation « ${title} ».`
              : `${by} a mis fin à votre accès au compte de « ${company.name} » pour la consultation « ${title} ».`,
            'Vos sessions sont closes et vos liens n’ouvrent plus ce compte. Ce qui est déposé le reste, et les personnes du compte en ont la trace. Si c’est une erreur, voyez-le avec elles : l’une d’elles peut vous inviter de nouveau.',
          ],
        }
      : {
          subject: `Your access to the deposit has ended: consultation ${reference}`,
          paragraphs: [
            itself
              ? `You left the account of “${company.name}” for the consultation “${title}”.`
              : `${by} ended your access to the account of “${company.name}” for the consultation “${title}”.`,
            'Your sessions are closed and your links no longer open this account. What was deposited stays so, and the persons of the account have the trace of this. If it is a mistake, see with them: one of them can invite you again.',
          ],
        }
  const label = language === 'fr' ? 'Voir la consultation' : 'See the consultation'
  const url = `${publicUrl}/consultations/${removal.consultation}`
  return written({ person: removal, consultation, publicUrl }, said, { label, url })
}
