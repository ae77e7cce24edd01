import { civilDay } from '#kernel/paris-time.ts'
import type { Block, DocumentModel, Inline } from '#platform/documents/model.ts'
import { count, euros, longInstant, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import type { Noticed } from '../model/consultation-state.ts'
import type { Criterion, DossierDocument } from '../model/dossier.ts'
import { firstNoticeOf, type Notice, type Rectification, rectificationsOf } from '../model/notice.ts'
import { CATEGORIES, CRITERIA, DOCUMENTS, GROUNDS, PROCEDURES, SECTIONS } from './notice-words.ts'

/** The notice and each rectifying notice of a consultation, the first one first. */
export function noticeDocuments(state: Noticed): readonly DocumentModel[] {
  const notice = firstNoticeOf(state)
  return [noticeDocument(notice, state), ...rectificationsOf(state).map(rectifyingDocument)]
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', content: [tidy(text)] })
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text: tidy(text) })
const entry = (term: string, ...definition: readonly string[]) => ({
  term: tidy(term),
  definition: definition.map((line): Inline => tidy(line)),
})
const definitions = (entries: readonly ReturnType<typeof entry>[]): Block => ({ kind: 'definitions', entries })

/** The notice as it left: with the deadline and the terms of that day. */
function noticeDocument(notice: Notice, state: Noticed): DocumentModel {
  return {
    language: 'fr',
    title: tidy('Avis de marché'),
    subtitle: tidy(notice.title),
    reference: notice.internalIdentifier,
    issuer: tidy(`${notice.leadBuyer.name}, coordonnateur du groupement de commandes`),
    subject: tidy(`Appelle à la concurrence pour : ${notice.title}`),
    date: civilDay(notice.dispatchedAt),
    blocks: [
      ...buyersOf(notice),
      ...objectOf(notice),
      ...frameworkOf(notice),
      ...criteriaOf(notice),
      ...tendersOf(notice),
      ...documentsOf(state.versions[0]?.documents ?? state.documents),
      heading('Envoi de l’avis'),
      paragraph(`Avis envoyé le ${longInstant(notice.dispatchedAt)}.`),
    ],
  }
}

function buyersOf({ leadBuyer, buyers, mission, orderedBy, paidBy }: Notice): readonly Block[] {
  return [
    heading('Acheteurs'),
    paragraph(
      `${leadBuyer.name} (SIRET ${siret(leadBuyer.registration)}) agit comme coordonnateur du groupement de commandes, au nom et pour le compte des acheteurs suivants.`,
    ),
    {
      kind: 'table',
      caption: tidy('Acheteurs identifiés, qui peuvent commander (CCP, art. R. 2162-6)'),
      columns: [
        { header: 'Acheteur', align: 'start', share: 3 },
        { header: 'SIRET', align: 'start', share: 2 },
      ],
      rowHeaders: true,
      rows: buyers.map(({ name, registration }) => [[tidy(name)], [siret(registration)]]),
    },
    definitions([entry('Mission du coordonnateur', mission), entry('Commandes', orderedBy), entry('Paiement', paidBy)]),
  ]
}

/** « 200 053 742 00017 »: the SIREN by three, then the establishment. */
const siret = (number: string): string => number.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00A0$2\u00A0$3\u00A0$4')

function objectOf(notice: Notice): readonly Block[] {
  const places = notice.placesOfPerformance.join(', ')
  return [
    heading('Objet du marché'),
    paragraph(`${notice.description.replace(/\.$/, '')}.`),
    definitions([
      entry('Référence', notice.internalIdentifier),
      entry('Procédure', PROCEDURES[notice.procedureType]),
      ...(notice.accelerated === null ? [] : [entry('Délai réduit pour urgence', notice.accelerated.justification)]),
      entry('Nature', CATEGORIES[notice.mainNature]),
      entry('Code CPV', notice.classification.join(', ')),
      entry('Lieu d’exécution', `Départements ${places}`),
    ]),
    ...lotsOf(notice),
  ]
}

function lotsOf({ lots, undividedFor }: Notice): readonly Block[] {
  if (lots.length < 2) return [paragraph(`Le marché n’est pas divisé en lots. ${undividedFor}`)]
  return [
    {
      kind: 'table',
      caption: 'Lots',
      columns: [
        { header: 'Lot', align: 'start', share: 1 },
        { header: 'Intitulé', align: 'start', share: 4 },
      ],
      rowHeaders: true,
      rows: lots.map(({ key, title }) => [[key], [tidy(title)]]),
    },
  ]
}

function frameworkOf(notice: Notice): readonly Block[] {
  const { framework, duration } = notice
  const told = (value: number) =>
    framework.countedIn === 'amount' ? `${euros(value)} HT` : `${count(value)} ${framework.unit}`
  return [
    heading('Accord-cadre'),
    definitions([
      entry('Maximum', framework.maximum === null ? 'Sans maximum' : told(framework.maximum)),
      entry('Minimum', framework.minimum === null ? 'Sans minimum' : told(framework.minimum)),
      entry(
        'Durée',
        `${count(duration.months)} mois, reconductions comprises, à partir du ${shortDate(duration.from)} (date prévisionnelle)`,
      ),
      ...(notice.frameworkDurationJustification === ''
        ? []
        : [entry('Justification de la durée', notice.frameworkDurationJustification)]),
      entry(
        'Titulaires',
        framework.maximumParticipants === 1
          ? 'Un seul titulaire'
          : `${framework.maximumParticipants} titulaires au plus`,
      ),
      ...(notice.environment === '' ? [] : [entry('Condition d’exécution', notice.environment)]),
    ]),
  ]
}

function criteriaOf({ awardCriteria, selection }: Notice): readonly Block[] {
  return [
    heading('Conditions de participation'),
    ...(selection.capacities === '' ? [] : [paragraph(selection.capacities)]),
    paragraph(
      selection.turnover === null
        ? 'Aucun chiffre d’affaires minimal n’est exigé.'
        : `Chiffre d’affaires annuel minimal exigé : ${euros(selection.turnover)}.`,
    ),
    heading('Critères d’attribution'),
    {
      kind: 'table',
      caption: tidy('Critères et sous-critères, avec leur pondération au sein de leur niveau'),
      columns: [
        { header: 'Critère', align: 'start', share: 4 },
        { header: 'Nature', align: 'start', share: 2 },
        { header: 'Pondération', align: 'end', share: 1 },
      ],
      rowHeaders: true,
      rows: rowsOf(awardCriteria),
    },
  ]
}

function rowsOf(criteria: readonly Criterion[], before = ''): readonly (readonly (readonly Inline[])[])[] {
  return criteria.flatMap(({ title, kind, weight, parts }, index) => {
    const number = `${before}${index + 1}`
    const own = [[tidy(`${number}. ${title}`)], [tidy(CRITERIA[kind])], [percent(weight)]]
    return [own, ...rowsOf(parts, `${number}.`)]
  })
}

const percent = (points: number): string => `${(points / 100).toLocaleString('fr-FR')}\u00A0%`

const ELECTRONIC = 'Par voie électronique, sur le profil d’acheteur'
const OTHERWISE = 'Autrement que par voie électronique, comme le dit le règlement de la consultation'
const SERVER_HOUR = ' L’heure qui compte est celle du serveur, à la fin de la réception.'

function tendersOf(notice: Notice): readonly Block[] {
  const what = notice.receives === 'tenders' ? 'offres' : 'candidatures'
  return [
    heading(`Remise des ${what}`),
    definitions([
      entry(
        `Date et heure limites de réception des ${what}`,
        `${longInstant(notice.receptionDeadline)}, heure de Paris`,
      ),
      entry('Fin des questions', `${longInstant(notice.additionalInformationDeadline)}, heure de Paris`),
      entry('Validité des offres', `${count(notice.tenderValidityDays)} jours à compter de la date limite`),
      entry('Variantes', notice.variants.allowed ? `Admises. ${notice.variants.terms}` : 'Non admises'),
      entry('Transmission', notice.electronic ? ELECTRONIC : OTHERWISE),
    ]),
    paragraph(
      `Une offre reçue à l’heure limite ou après elle est tardive : elle est éliminée sans être ouverte.${notice.electronic ? SERVER_HOUR : ''}`,
    ),
  ]
}

function documentsOf(documents: readonly DossierDocument[]): readonly Block[] {
  return [
    heading('Documents de la consultation'),
    paragraph('Ils sont gratuits, complets et sans condition d’accès, sur le profil d’acheteur.'),
    {
      kind: 'list',
      ordered: false,
      items: documents.map(({ kind, name }) => [tidy(`${DOCUMENTS[kind]} (${name})`)]),
    },
  ]
}

/** What a rectifying notice says: what changes, and where the deadline now stands. */
function rectifyingDocument(rectification: Rectification, index: number): DocumentModel {
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
        `Le présent avis rectifie celui de la consultation ${internalIdentifier}, envoyé le ${longInstant(dispatchedAt)}.`,
      ),
      ...(version === null ? [] : changesOf(rectification)),
      ...(extension === null
        ? []
        : [
            heading('Date limite'),
            paragraph(
              `La date limite, fixée au ${longInstant(extension.from)}, est reportée au ${longInstant(extension.to)}, heure de Paris : ${GROUNDS[extension.ground]} (CCP, art. R. 2151-4).`,
            ),
            ...(version === null ? [paragraph(extension.reason)] : []),
            ...(extension.questionsTo === extension.questionsFrom
              ? []
              : [paragraph(`Les questions se posent jusqu’au ${longInstant(extension.questionsTo)}, heure de Paris.`)]),
          ]),
      heading('Envoi de l’avis'),
      paragraph(`Avis rectificatif envoyé le ${longInstant(at)}.`),
    ],
  }
}

function changesOf({ version, before }: Rectification): readonly Block[] {
  if (version === null) return []
  const known = new Set(before?.documents.map(({ sha256 }) => sha256))
  const fresh = version.documents.filter(({ sha256 }) => !known.has(sha256))
  const sections = version.changed.map((section) => SECTIONS[section])
  return [
    heading(version.important ? 'Modification importante' : 'Modification'),
    paragraph(version.reason),
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
