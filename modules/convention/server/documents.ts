import type { IsoDate } from '#kernel/citation.ts'
import { bindsOn } from '#modules/organisation/index.ts'
import type { Block, DocumentModel, SignatureParty } from '#platform/documents/model.ts'
import { longDate, shortDate, tidy } from '#platform/documents/typography.fr.ts'
import type { Party } from '../model/facts.ts'
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
export function conventionDocument(state: Standing, parties: readonly Party[], day: IsoDate): DocumentModel {
  const { clauses } = state
  const nameOf = (body: string) => parties.find((party) => party.body === body)?.name ?? body
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
      { kind: 'heading', level: 1, text: 'Entre les soussignés' },
      { kind: 'definitions', entries: state.members.map((member) => entryOf(member, parties, day)) },
      ...articles(state, nameOf).map(({ title, sentences }, index) => article(index + 1, title, sentences)),
      ...versions(state),
      ...source(state),
      signatures(state, parties, day),
    ],
  }
}

function articles(state: Standing, nameOf: (body: string) => string) {
  const { clauses } = state
  return [
    {
      title: 'Objet',
      sentences: [
        `Le groupement de commandes a pour objet ${clauses.object}.`,
        `Il est dénommé « ${clauses.name} ».`,
        legalBasis(clauses.legalBasis),
      ],
    },
    {
      title: 'Prise d’effet et durée',
      sentences: [effectSentence(clauses.effectiveFrom), durationSentence(clauses.duration)],
    },
    { title: 'Coordonnateur', sentences: coordinatorSentences(clauses, nameOf) },
    { title: 'Commission d’appel d’offres', sentences: [COMMITTEE[clauses.committee.mode]] },
    { title: 'Exécution', sentences: [EXECUTION[clauses.executionBy]] },
    { title: 'Adhésion', sentences: accessionSentences(clauses) },
    { title: 'Retrait', sentences: withdrawalSentences(clauses) },
    { title: 'Frais', sentences: costSentences(clauses) },
    { title: 'Dissolution', sentences: dissolutionSentences(clauses) },
    { title: 'Litiges', sentences: disputeSentences(clauses) },
    { title: 'Exemplaires', sentences: [originalsSentence(clauses)] },
  ].filter(({ sentences }) => sentences.length > 0)
}

function legalBasis(references: readonly string[]): string {
  if (references.length === 0) return 'Il est régi par la présente convention.'
  const printed = references.map((reference) => reference.replace(/^CCP (.)/, '$1. ').trim())
  return `Il est régi par la présente convention, sur le fondement du code de la commande publique (${printed.join(', ')}).`
}

function article(number: number, title: string, sentences: readonly string[]): Block {
  const blocks = sentences.map((sentence) => ({ kind: 'paragraph' as const, content: [tidy(sentence)] }))
  return { kind: 'article', number: String(number), title: tidy(title), blocks }
}

function entryOf(member: Member, parties: readonly Party[], day: IsoDate) {
  const party = parties.find(({ body }) => body === member.body)
  const signatory =
    party === undefined ? undefined : bindsOn(party, member.signature?.signedOn ?? day, 'conventions')[0]
  const seat = party?.seat == null ? '' : `, dont le siège se situe ${party.seat}`
  const represented = signatory === undefined ? '' : `, agissant par ${lowered(signatory.title)}`
  return {
    term: tidy(party?.name ?? member.body),
    definition: [tidy(`SIRET ${party?.siret ?? 'inconnu'}${seat}${represented} ;`)],
  }
}

function versions({ versions: all }: Standing): readonly Block[] {
  if (all.length < 2) return []
  return [
    {
      kind: 'table',
      caption: 'Versions de la convention',
      columns: [
        { header: 'Version', align: 'end', share: 1 },
        { header: 'Date', align: 'start', share: 3 },
        { header: 'Cause', align: 'start', share: 4 },
      ],
      rowHeaders: true,
      rows: all.map(({ number, on, cause }) => [[String(number)], [shortDate(on)], [tidy(CAUSES[cause] ?? cause)]]),
    },
  ]
}

const CAUSES: Readonly<Record<string, string>> = {
  initial: 'Texte initial',
  accession: 'Adhésion d’un nouveau membre',
  amendment: 'Avenant',
}

function source({ document }: Standing): readonly Block[] {
  if (document === null) return []
  return [
    {
      kind: 'note',
      tone: 'information',
      title: 'Texte signé',
      content: [
        tidy(
          `Ce document restitue les clauses telles que le registre les applique. Le texte ouvert à la signature, qui seul engage, porte l’empreinte SHA-256 ${document.slice(0, 16)}…`,
        ),
      ],
    },
  ]
}

function signatures(state: Standing, parties: readonly Party[], day: IsoDate): Block {
  const { place } = state.clauses
  const where = place === null ? 'Fait' : `Fait à ${place}`
  const done = state.signedOn === null ? `${where}, le` : `${where}, le ${longDate(state.signedOn)}`
  return { kind: 'signatures', done: tidy(done), parties: state.members.map((member) => boxOf(member, parties, day)) }
}

function boxOf({ body, signature }: Member, parties: readonly Party[], day: IsoDate): SignatureParty {
  const party = parties.find((candidate) => candidate.body === body)
  const signatory = party === undefined ? undefined : bindsOn(party, signature?.signedOn ?? day, 'conventions')[0]
  const box = { body: tidy(party?.name ?? body), role: tidy(signatory?.title ?? 'Le représentant') }
  return signature === null ? box : { ...box, signed: tidy(`Signé le ${shortDate(signature.signedOn)}`) }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
