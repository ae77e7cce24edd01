import { civilDay, parisInstant } from '#kernel/paris-time.ts'
import type { PublicConsultation } from '#modules/consultation/index.ts'
import { blocksSetBy, type Line } from '#platform/documents/blocks.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { formatCitation } from '#ui/i18n/citation.ts'
import { formatBytes, formatCount, formatExact, type Language } from '#ui/i18n/format.ts'
import { settingOf } from '#ui/i18n/typeset.ts'
import type { OuterManifest } from '#vault/manifest.ts'
import type { Company } from '../contract.ts'
import type { Attestation, Committed } from '../model/deposit-state.ts'
import { keptSealedBasis } from '../model/lateness.ts'
import type { EntryPlace } from './ports.ts'
import { aboutOf, receiptWords } from './receipt-words.ts'
import type { ReceiptKind } from './receipts.ts'

export type Acknowledged = {
  readonly id: string
  readonly kind: ReceiptKind
  readonly state: Committed
  readonly company: Company
  readonly consultation: Pick<PublicConsultation, 'title' | 'object' | 'reference' | 'coordinator'>
  readonly manifest: OuterManifest
  readonly entry: EntryPlace
  readonly attestation: Attestation | null
  readonly language: Language
}

/**
 * The acknowledgement of annexe 8, article 2, II: who deposits, which buyer, which consultation and its object, the hour, as it is judged, to the
 * millisecond. Of the list of documents it has what binds it: the names are sealed, and whoever sealed them holds the list.
 */
export function receiptDocument(receipt: Acknowledged): DocumentModel {
  const { id, kind, state, consultation, language } = receipt
  const says = receiptWords[language]
  const about = aboutOf(language, kind, state)
  const set = settingOf(language)
  const { heading, paragraph, definitions } = blocksSetBy(set)
  return {
    language,
    title: set(about.title),
    subtitle: set(consultation.title),
    reference: `${consultation.reference}-${id.slice(0, 8).toUpperCase()}-${says.codes[kind]}`,
    issuer: set(`${consultation.coordinator.name}, ${says.coordinator}`),
    subject: set(says.subject),
    date: civilDay(state.receivedAt),
    standing: set(gradeOf(receipt)),
    blocks: [
      paragraph(about.said),
      definitions(facts(receipt)),
      heading(says.documents),
      paragraph(says.sealed),
      ...envelopes(receipt),
      heading(says.check),
      paragraph(says.checking),
      definitions([
        [says.deposit, id],
        [says.hash, state.hash],
        [says.entry, says.entryAt(receipt.entry.seq)],
      ]),
    ],
  }
}

function gradeOf({ attestation, language }: Acknowledged): string {
  const says = receiptWords[language]
  if (attestation === null) return says.grades.unwatched
  const { quorum, cosigned, needed } = attestation
  return quorum ? says.grades.witnessed(cosigned) : says.grades.provisional(cosigned, needed)
}

function facts({ state, company, consultation, language }: Acknowledged): readonly Line[] {
  const says = receiptWords[language]
  const { name, identifier } = company
  const number =
    identifier.scheme === 'siret' ? `SIRET ${identifier.value}` : `${identifier.country} ${identifier.value}`
  const { coordinator } = consultation
  return [
    [says.operator, `${name} (${number})`],
    [says.buyer, `${coordinator.name} (SIRET ${coordinator.siret})`],
    [says.consultation, `${consultation.title} (${consultation.reference})`],
    [says.object, consultation.object],
    [says.nature, state.copy ? says.copy : says.tender],
    [says.receivedAt, toTheMillisecond(state.receivedAt, language)],
    [says.deadline, toTheMillisecond(state.deadline, language)],
    [says.uncertainty, says.milliseconds(state.uncertainty)],
    ...moment(state, language),
    [says.held, says.parts(formatCount(state.held.parts, language), formatBytes(state.held.bytes, language))],
    ...late(state, language),
  ]
}

/** When what the receipt is of took place, where that is not its reception. */
function moment(state: Acknowledged['state'], language: Language): readonly Line[] {
  const says = receiptWords[language]
  if (state.status === 'withdrawn') return [[says.withdrawnAt, toTheMillisecond(state.withdrawnAt, language)]]
  if (state.status !== 'superseded') return []
  return [
    [says.replacedAt, toTheMillisecond(state.supersededAt, language)],
    [says.replacedBy, state.by],
  ]
}

function late(state: Acknowledged['state'], language: Language): readonly Line[] {
  if (!('heldAtDeadline' in state)) return []
  const says = receiptWords[language]
  const { parts, bytes } = state.heldAtDeadline
  return [
    [
      says.basis,
      keptSealedBasis(state)
        .map((citation) => formatCitation(citation, language))
        .join(language === 'fr' ? ' ; ' : '; '),
    ],
    [says.begunAt, toTheMillisecond(state.begunAt, language)],
    [says.heldAtDeadline, says.parts(formatCount(parts, language), formatBytes(bytes, language))],
    [says.troubles, formatCount(state.troubles.length, language)],
  ]
}

function envelopes({ manifest, language }: Acknowledged): readonly Block[] {
  const says = receiptWords[language]
  const { definitions } = blocksSetBy(settingOf(language))
  return manifest.envelopes.map(({ kind, parts, commitment }, index) => {
    const bytes = formatBytes(
      parts.reduce((sum, { size }) => sum + size, 0),
      language,
    )
    const many = says.parts(formatCount(parts.length, language), bytes)
    return definitions([[says.envelope(index + 1, says.envelopes[kind], many), commitment]])
  })
}

/** `lundi 8 mars 2027 à 10 h 00 min 05,000 s, heure de Paris (UTC+1)`. */
function toTheMillisecond(instant: string, language: Language): string {
  const hours = Number(parisInstant(instant).slice(-6, -3))
  return receiptWords[language].moment(formatExact(instant, language), `UTC+${hours}`)
}
