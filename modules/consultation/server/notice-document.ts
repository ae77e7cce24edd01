import { civilDay } from '#kernel/paris-time.ts'
import { mediumCitationOf } from '#modules/procedure/index.ts'
import { ofFigures, ofWords, tableOf } from '#platform/documents/blocks.ts'
import type { Block, DocumentModel, Inline } from '#platform/documents/model.ts'
import { count, euros, longInstant, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import type { Noticed } from '../model/consultation-state.ts'
import type { Criterion, DossierDocument } from '../model/dossier.ts'
import { firstNoticeOf, type Notice, rectificationsOf } from '../model/notice.ts'
import { definitions, entry, heading, linesOf, linkTo, paragraph, profileEntry, siret } from './notice-blocks.ts'
import { CATEGORIES, CRITERIA, DOCUMENTS, PROCEDURES } from './notice-words.ts'
import { rectifyingDocument } from './rectifying-document.ts'

/**
 * The notice and each rectifying notice of a consultation, the first one first. `address` is its page on the buyer
 * profile (BT-15, BT-508): where the file is, where one asks, where tenders are received.
 */
export function noticeDocuments(state: Noticed, address: string): readonly DocumentModel[] {
  const rectified = rectificationsOf(state)
  return [
    noticeDocument(firstNoticeOf(state), state, address),
    ...rectified.map((each, index) => rectifyingDocument(each, index, address)),
  ]
}

/** The notice as it left: with the deadline and the terms of that day. */
function noticeDocument(notice: Notice, state: Noticed, address: string): DocumentModel {
  return {
    language: 'fr',
    title: tidy('Avis de marché'),
    subtitle: tidy(notice.title),
    reference: notice.internalIdentifier,
    issuer: tidy(`${notice.leadBuyer.name}, coordonnateur du groupement de commandes`),
    subject: tidy(`Appelle à la concurrence pour : ${notice.title}`),
    date: civilDay(notice.dispatchedAt),
    blocks: [
      ...buyersOf(notice, address),
      ...objectOf(notice),
      ...frameworkOf(notice),
      ...criteriaOf(notice),
      ...tendersOf(notice, address),
      ...documentsOf(state.versions[0]?.documents ?? state.documents, address),
      ...recourseOf(notice),
      heading('Envoi de l’avis'),
      paragraph(`Avis envoyé le ${longInstant(notice.dispatchedAt)}.`),
    ],
  }
}

function buyersOf({ leadBuyer, buyers, mission, orderedBy, paidBy }: Notice, address: string): readonly Block[] {
  return [
    heading('Acheteurs'),
    paragraph(
      `${leadBuyer.name} (SIRET ${siret(leadBuyer.registration)}) agit comme coordonnateur du groupement de commandes (CCP, art. L. 2113-6 et L. 2113-7), au nom et pour le compte des acheteurs suivants.`,
    ),
    definitions([
      ...(leadBuyer.seat === '' ? [] : [entry('Siège du coordonnateur', leadBuyer.seat)]),
      profileEntry(address),
    ]),
    tableOf(
      tidy('Acheteurs identifiés, qui peuvent commander (CCP, art. R. 2162-6)'),
      [ofWords('Acheteur', 6), ofWords('SIRET', 4), ofWords('Adresse de facturation', 6), ofWords('Service', 2)],
      buyers.map(({ name, registration, invoicing, service }) => [
        [tidy(name)],
        [siret(registration)],
        [tidy(invoicing)],
        [service === '' ? 'Non exigé' : tidy(service)],
      ]),
    ),
    definitions([
      entry('Mission du coordonnateur', mission),
      entry('Commandes', orderedBy),
      entry('Paiement', paidBy),
      entry(
        'Facturation',
        'Par voie électronique (CCP, art. L. 2192-1), par le portail public de facturation Chorus Pro : chaque acheteur est facturé séparément, sous son SIRET et, s’il y a lieu, le service indiqué.',
      ),
    ]),
  ]
}

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

function lotsOf({ lots, undividedFor, framework }: Notice): readonly Block[] {
  if (lots.length < 2) return [paragraph(`Le marché n’est pas divisé en lots. ${undividedFor}`)]
  const limited = lots.some(({ maximum }) => maximum !== null)
  return [
    tableOf(
      'Lots',
      [ofWords('Lot'), ofWords('Intitulé', 3), ofWords('Description', 5), ...(limited ? [ofWords('Maximum', 2)] : [])],
      lots.map(({ key, title, description, maximum }) => [
        [key],
        [tidy(title)],
        linesOf(description),
        ...(limited ? [[maximum === null ? '–' : limitOf(framework, maximum)]] : []),
      ]),
    ),
  ]
}

const limitOf = ({ countedIn, unit }: Notice['framework'], value: number): string =>
  countedIn === 'amount' ? `${euros(value)} HT` : `${count(value)} ${unit}`

function frameworkOf(notice: Notice): readonly Block[] {
  const { framework, duration } = notice
  const told = (value: number) => limitOf(framework, value)
  return [
    heading('Accord-cadre'),
    definitions([
      entry('Maximum', framework.maximum === null ? 'Sans maximum' : told(framework.maximum)),
      ...(framework.value === null ? [] : [entry('Valeur estimée du maximum', `${euros(framework.value)} HT`)]),
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
      entry(
        'Avance',
        notice.advance === 0
          ? 'Aucune avance n’est versée, hors celle que le code impose'
          : `${percent(notice.advance)} des premières commandes, dans les conditions du dossier`,
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
    ...demanded(selection),
    heading('Critères d’attribution'),
    tableOf(
      tidy('Critères et sous-critères, avec leur pondération'),
      [ofWords('Critère', 5), ofWords('Nature', 2), ofFigures('Pondération', 2)],
      rowsOf(awardCriteria),
    ),
  ]
}

/** What an application holds, as the file lists it (law.md R2.40). */
function demanded({ pieces = [] }: Notice['selection']): readonly Block[] {
  if (pieces.length === 0) return []
  const items = pieces.map(({ title, declarable }) => [
    tidy(declarable ? `${title} (un document unique de marché européen peut en tenir lieu)` : title),
  ])
  return [paragraph('Chaque candidature comprend les pièces suivantes :'), { kind: 'list', ordered: false, items }]
}

function rowsOf(criteria: readonly Criterion[], before = ''): readonly (readonly (readonly Inline[])[])[] {
  return criteria.flatMap(({ title, kind, weight, parts }, index) => {
    const number = `${before}${index + 1}`
    const own = [
      [tidy(`${number}. ${title}`)],
      [tidy(CRITERIA[kind])],
      [before === '' ? percent(weight) : `${percent(weight)} du critère`],
    ]
    return [own, ...rowsOf(parts, `${number}.`)]
  })
}

const percent = (points: number): string => `${(points / 100).toLocaleString('fr-FR')}\u00A0%`

const ELECTRONIC = 'Par voie électronique seulement, sur le profil d’acheteur\u00A0: '

/** What the notice says of another medium (CCP R2132-13): that it is used, and in which case; the reasons are the report's. */
function otherwise(ground: Notice['otherMedium']): string {
  const paragraph = ground === null ? undefined : mediumCitationOf(ground).paragraph
  const why = paragraph === undefined ? '' : ` (CCP, art. R. 2132-12, ${paragraph})`
  return `Autrement que par voie électronique${why}, comme le dit le règlement de la consultation`
}

const SERVER_HOUR = ' L’heure qui compte est celle du serveur, à la fin de la réception.'

const RECEIVED: Readonly<Record<Notice['receives'], { readonly one: string; readonly many: string }>> = {
  tenders: { one: 'Une offre', many: 'offres' },
  applications: { one: 'Une candidature', many: 'candidatures' },
}

function tendersOf(notice: Notice, address: string): readonly Block[] {
  const { one, many } = RECEIVED[notice.receives]
  return [
    heading(`Remise des ${many}`),
    definitions([
      entry(
        `Date et heure limites de réception des ${many}`,
        `${longInstant(notice.receptionDeadline)}, heure de Paris`,
      ),
      entry('Fin des questions', `${longInstant(notice.additionalInformationDeadline)}, heure de Paris`),
      entry(
        'Validité des offres',
        `${count(notice.tenderValidityDays)} jours à compter de la date limite de réception des offres`,
      ),
      entry('Variantes', notice.variants.allowed ? `Admises. ${notice.variants.terms}` : 'Non admises'),
      {
        term: 'Transmission',
        definition: notice.electronic ? [ELECTRONIC, linkTo(address)] : [tidy(otherwise(notice.otherMedium))],
      },
    ]),
    paragraph(
      `${one} reçue à l’heure limite ou après elle est tardive : elle est éliminée sans être ouverte.${notice.electronic ? SERVER_HOUR : ''}`,
    ),
  ]
}

function documentsOf(documents: readonly DossierDocument[], address: string): readonly Block[] {
  return [
    heading('Documents de la consultation'),
    {
      kind: 'paragraph',
      content: [
        'Ils sont gratuits, complets et sans condition d’accès, sur le profil d’acheteur\u00A0: ',
        linkTo(address),
      ],
    },
    {
      kind: 'list',
      ordered: false,
      items: documents.map(({ kind, name }) => [tidy(`${DOCUMENTS[kind]} (${name})`)]),
    },
  ]
}

/** Before whom the procedure is contested, and until when. */
function recourseOf({ recourse: { court, address, contact, periods } }: Notice): readonly Block[] {
  const told = [
    ['Juridiction chargée des recours', court],
    ['Adresse', address],
    ['Pour la joindre', contact],
    ['Voies et délais', periods],
  ] as const
  const entries = told.filter(([, text]) => text !== '').map(([term, text]) => entry(term, text))
  return entries.length === 0 ? [] : [heading('Recours'), definitions(entries)]
}
