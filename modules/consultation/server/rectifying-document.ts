import { civilDay } from '#kernel/paris-time.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { longInstant, tidy } from '#platform/documents/typography.fr.ts'
import type { ExtensionGround } from '../model/consultation-state.ts'
import type { Rectification } from '../model/notice.ts'
import { definitions, entry, heading, paragraph, profileEntry, siret } from './notice-blocks.ts'
import { GROUNDS, SECTIONS } from './notice-words.ts'

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
      ...(version === null ? [] : changesOf(rectification)),
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

/** What the coordinator answered for, where it was asked. */
const said = (what: string, why: string): readonly Block[] => (why === '' ? [] : [paragraph(`${what} : ${why}`)])

function changesOf({ version, before }: Rectification): readonly Block[] {
  if (version === null) return []
  const known = new Set(before?.documents.map(({ sha256 }) => sha256))
  const fresh = version.documents.filter(({ sha256 }) => !known.has(sha256))
  const sections = version.changed.map((section) => SECTIONS[section])
  return [
    heading(version.important ? 'Modification importante' : 'Modification'),
    paragraph(version.reason),
    ...said('La modification ne pèse pas sur la préparation des offres', version.minorFor),
    ...said('L’objet et les conditions initiales gardent leur substance', version.termsKeptFor),
    definitions([
      ...(sections.length === 0 ? [] : [entry('Parties modifiées', sections.join(', '))]),
      ...(fresh.length === 0
        ? []
        : [entry('Documents nouveaux ou remplacés', fresh.map(({ name }) => name).join(', '))]),
      entry('Version du dossier', `Version ${version.number}, empreinte ${version.manifest}`),
    ]),
    paragraph('La version antérieure est remplacée : seule la dernière version du dossier est à prendre en compte.'),
  ]
}
