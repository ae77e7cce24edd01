import type { IsoDate } from '#kernel/citation.ts'
import { blocksSetBy, ofFigures, ofWords, tableOf } from '#platform/documents/blocks.ts'
import type { Block, DocumentModel, SignatureParty } from '#platform/documents/model.ts'
import { longDate, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import type { ClauseKey } from '../model/clauses.ts'
import type { Convention, Member } from '../model/state.ts'
import {
  accessionSentences,
  COMMITTEE,
  coordinatorSentences,
  costSentences,
  disputeSentences,
  dissolutionSentences,
  durationSentence,
  EXECUTION,
  effectSentence,
  originalsSentence,
  withdrawalSentences,
} from './clause-sentences.ts'
import { foundationsOf, headOf, type Register, signatoryFor } from './document-head.ts'

const { heading, paragraph } = blocksSetBy(tidy)

type Standing = Exclude<Convention, { status: 'none' }>

const STANDINGS: Readonly<Record<Standing['status'], string | null>> = {
  draft: 'Projet : sans valeur avant signature',
  signing: 'Ouvert à la signature',
  constituted: null,
  'in-force': null,
  ended: 'Convention qui a pris fin',
}

/**
 * The convention as a document, made from its clauses and its signatures: what the rules apply is what is printed.
 * It restates a convention; where members signed another text, that text alone binds, and the document says so.
 *
 * @param day the day of the document: its bytes carry this date
 */
export function conventionDocument(state: Standing, register: Register, day: IsoDate): DocumentModel {
  const { clauses } = state
  const nameOf = (body: string) => register.parties.find((party) => party.body === body)?.name ?? body
  const coordinator = clauses.coordinators[0]?.body ?? ''
  const standing = STANDINGS[state.status]
  return {
    language: 'fr',
    title: tidy(clauses.title),
    subtitle: tidy(capitalised(clauses.object)),
    reference: `CONV-${state.versions.length}`,
    issuer: tidy(`${nameOf(coordinator)}, coordonnateur`),
    subject: 'Crée le groupement, désigne son coordonnateur et règle son fonctionnement.',
    date: day,
    ...(standing === null ? {} : { standing: tidy(standing) }),
    blocks: [
      ...source(state),
      ...headOf(state, register, day),
      ...articlesOf(state, nameOf),
      ...versions(state),
      signatures(state, register, day),
    ],
  }
}

type Section = { readonly key: ClauseKey; readonly title: string; readonly sentences: readonly string[] }

/**
 * The clauses under the numbers of the convention itself, which every refusal cites: another numbering here would send
 * its reader to the wrong article. A clause whose article is not known has no number; without any, they are counted.
 */
function articlesOf(state: Standing, nameOf: (body: string) => string): readonly Block[] {
  const sections = sectionsOf(state, nameOf).filter(({ sentences }) => sentences.length > 0)
  const numberOf = ({ key }: Section) => state.articles[key]?.article
  const byNumber = Map.groupBy(sections, numberOf)
  const unnumbered = byNumber.get(undefined) ?? []
  byNumber.delete(undefined)
  if (byNumber.size === 0) return sections.map((section, index) => article(String(index + 1), [section]))
  return [
    ...[...byNumber].toSorted(([a], [b]) => rankOf(a) - rankOf(b)).map(([number = '', held]) => article(number, held)),
    ...unnumbered.flatMap(({ title, sentences }) => [heading(title), ...sentences.map(paragraph)]),
  ]
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** Where an article stands among others: « 8 » or « VIII ». One that is neither comes first, in the order of the clauses. */
function rankOf(number: string | undefined = ''): number {
  if (!/^[IVXLC]+$/.test(number)) return Number.parseInt(number, 10) || 0
  const values = [...number].map((letter) => ROMAN[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

function sectionsOf(state: Standing, nameOf: (body: string) => string): readonly Section[] {
  const { clauses } = state
  return [
    {
      key: 'object',
      title: 'Objet',
      sentences: [
        `Le groupement de commandes a pour objet ${clauses.object}.`,
        `Il est dénommé « ${clauses.name} ».`,
        legalBasis(clauses.legalBasis),
      ],
    },
    { key: 'effect', title: 'Prise d’effet', sentences: [effectSentence(clauses.effectiveFrom)] },
    { key: 'duration', title: 'Durée', sentences: [durationSentence(clauses.duration)] },
    { key: 'coordinator', title: 'Coordonnateur', sentences: coordinatorSentences(clauses, nameOf) },
    { key: 'committee', title: 'Commission d’appel d’offres', sentences: [COMMITTEE[clauses.committee.mode]] },
    { key: 'execution', title: 'Exécution', sentences: [EXECUTION[clauses.executionBy]] },
    { key: 'accession', title: 'Adhésion', sentences: accessionSentences(clauses) },
    { key: 'withdrawal', title: 'Retrait', sentences: withdrawalSentences(clauses) },
    { key: 'costs', title: 'Frais', sentences: costSentences(clauses) },
    { key: 'dissolution', title: 'Dissolution', sentences: dissolutionSentences(clauses) },
    { key: 'disputes', title: 'Litiges', sentences: disputeSentences(clauses) },
    { key: 'originals', title: 'Exemplaires', sentences: [originalsSentence(clauses)] },
  ]
}

function legalBasis(references: readonly string[]): string {
  if (references.length === 0) return 'Il est régi par la présente convention.'
  return `Il est régi par la présente convention, sur le fondement des textes suivants : ${foundationsOf(references).join(' ; ')}.`
}

/** One article may hold several clauses: « Litiges et exemplaires ». */
function article(number: string, sections: readonly Section[]): Block {
  const titles = sections.map(({ title }, index) => (index === 0 ? title : lowered(title)))
  const last = titles.length > 1 ? ` et ${titles.pop()}` : ''
  const blocks = sections.flatMap(({ sentences }) => sentences.map(paragraph))
  return { kind: 'article', number, title: tidy(`${titles.join(', ')}${last}`), blocks }
}

function versions({ versions: all }: Standing): readonly Block[] {
  if (all.length < 2) return []
  return [
    tableOf(
      'Versions de la convention',
      [ofFigures('Version'), ofWords('Date', 3), ofWords('Cause', 4)],
      all.map(({ number, on, cause }) => [[String(number)], [shortDate(on)], [tidy(CAUSES[cause] ?? cause)]]),
    ),
  ]
}

const CAUSES: Readonly<Record<string, string>> = {
  initial: 'Texte initial',
  accession: 'Adhésion d’un nouveau membre',
  amendment: 'Avenant',
}

/** At the head, before any clause: a reader must know from the first line which text binds. */
function source({ document, status }: Standing): readonly Block[] {
  if (document === null) return []
  const restated = 'Ce document restitue les clauses telles que le registre les applique.'
  const print = `porte l’empreinte SHA-256 ${document.slice(0, 16)}…`
  const [title, which] =
    status === 'draft'
      ? ['Texte lu', `Le texte dont elles sont lues ${print} ; rien n’engage avant la signature.`]
      : ['Texte qui engage', `Le texte ouvert à la signature, qui seul engage, ${print}.`]
  return [{ kind: 'note', tone: 'information', title, content: [tidy(`${restated} ${which}`)] }]
}

function signatures(state: Standing, register: Register, day: IsoDate): Block {
  const { place } = state.clauses
  const where = place === null ? 'Fait' : `Fait à ${place}`
  const done = state.signedOn === null ? `${where}, le` : `${where}, le ${longDate(state.signedOn)}`
  return { kind: 'signatures', done: tidy(done), parties: state.members.map((member) => boxOf(member, register, day)) }
}

function boxOf(member: Member, register: Register, day: IsoDate): SignatureParty {
  const party = register.parties.find(({ body }) => body === member.body)
  const role = signatoryFor(member, register, day)?.title ?? 'Le représentant'
  const box = { body: tidy(party?.name ?? member.body), role: tidy(role) }
  return member.signature === null ? box : { ...box, signed: tidy(`Signé le ${shortDate(member.signature.signedOn)}`) }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
