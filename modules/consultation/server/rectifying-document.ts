import { civilDay } from '#kernel/paris-time.ts'
import type { DocumentModel } from '#platform/documents/model.ts'
import { longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type { ExtensionGround } from '../model/consultation-state.ts'
import type { Rectification } from '../model/notice.ts'
import { definitions, entry, heading, paragraph, profileEntry, said, siret } from './notice-blocks.ts'
import { GROUNDS } from './notice-words.ts'
import { changesOf } from './rectified-terms.ts'

/** What a rectifying notice says: what changes, and where the deadline now stands. */
export function rectifyingDocument(rectification: Rectification, index: number, address: string): DocumentModel {
  const { internalIdentifier, title, leadBuyer, at, version, extension, dispatchedAt } = rectification
  return {
    language: 'fr',
    title: tidy('Avis rectificatif'),
    subtitle: tidy(title),
    reference: `${internalIdentifier}-R${index + 1}`,
    issuer: tidy(`${leadBuyer.name}, coordonnateur du groupement de commandes`),
    subject: tidy(`Rectifie l’avis de la consultation ${internalIdentifier}`),
    date: civilDay(at),
    blocks: [
      paragraph(
        `Le présent avis rectifie celui de la consultation ${internalIdentifier}, envoyé le ${longInstant(dispatchedAt)}. Ce qu’il ne rectifie pas demeure.`,
      ),
      definitions([
        entry('Acheteur', `${leadBuyer.name} (SIRET ${siret(leadBuyer.registration)}), pour le groupement`),
        profileEntry(address),
      ]),
      ...changesOf(rectification),
      ...(extension === null
        ? []
        : [
            heading('Date limite'),
            paragraph(
              `La date limite, fixée au ${longInstant(extension.from)}, est reportée au ${longInstant(extension.to)}, heure de Paris : ${GROUNDS[extension.ground]}${REQUIRED.has(extension.ground) ? ' (CCP, art. R. 2151-4)' : ''}.`,
            ),
            ...(version === null ? [paragraph(extension.reason)] : []),
            ...said('La prolongation est proportionnée', extension.proportionateFor),
            ...(extension.questionsTo === extension.questionsFrom
              ? []
              : [paragraph(`Les questions se posent jusqu’au ${longInstant(extension.questionsTo)}, heure de Paris.`)]),
          ]),
      heading('Envoi de l’avis'),
      paragraph(`Avis rectificatif envoyé le ${longInstant(at)}.`),
    ],
  }
}

/** The grounds on which the code requires an extension. */
const REQUIRED: ReadonlySet<ExtensionGround> = new Set(['late-answer', 'important-change'])
