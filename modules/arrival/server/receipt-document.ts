import type { Basis } from '#kernel/citation.ts'
import { civilDay } from '#kernel/paris-time.ts'
import { blocksSetBy, type Line } from '#platform/documents/blocks.ts'
import type { Block, DocumentModel } from '#platform/documents/model.ts'
import { formatCitation } from '#ui/i18n/citation.ts'
import { formatInstant, type Language } from '#ui/i18n/format.ts'
import { settingOf } from '#ui/i18n/typeset.ts'
import type { Entered } from '../model/arrival-state.ts'
import { arrivedAtIn, COPY_BASIS, isArrivalInTime, isCopy, lateBasis, meansBasis } from '../model/standing.ts'
import { words } from '../web/words.ts'
import type { Published } from './queries.ts'
import { receiptWords } from './receipt-words.ts'

export type Receipted = {
  readonly state: Entered
  readonly consultation: Pick<Published, 'reference' | 'title' | 'otherMedium'>
  /** The body that coordinates, by its name. */
  readonly coordinator: string
  /** Where the entry stands that opened the case, in the chain of the arrivals. */
  readonly entry: { readonly seq: number; readonly hash: string }
  readonly language: Language
}

/**
 * The receipt for whoever brought it: who, what, how many, in what state, at which told hour and at which hour of the server, and
 * what follows, with its articles. It says nothing of what else its sender sent: the desk does not know.
 */
export function receiptDocument(receipt: Receipted): DocumentModel {
  const { state, consultation, coordinator, entry, language } = receipt
  const says = receiptWords[language]
  const set = settingOf(language)
  const { heading, paragraph, definitions } = blocksSetBy(set)
  const { recordedAt, number } = state
  return {
    language,
    title: set(says.title(number)),
    subtitle: set(consultation.title),
    reference: `${consultation.reference}-ARR-${String(number).padStart(3, '0')}`,
    issuer: set(`${coordinator}, ${says.coordinator}`),
    subject: set(says.subject),
    date: civilDay(recordedAt),
    ...(state.status === 'annulled' ? { standing: set(says.annulled) } : {}),
    blocks: [
      definitions(facts(receipt)),
      heading(says.follows),
      ...sentencesOf(receipt).map(paragraph),
      ...correctionBlocks(receipt),
      heading(says.check),
      definitions([
        [says.entry, says.entryAt(entry.seq)],
        [says.hash, entry.hash],
      ]),
    ],
  }
}

function facts({ state, consultation, language }: Receipted): readonly Line[] {
  const says = receiptWords[language]
  const own = words[language]
  const { kind, sender, arrivedAt, recordedAt, deadline, receivedBy, way, items, outside } = state
  return [
    [own.sender, numbered(sender)],
    [own.consultation, `${consultation.title} (${consultation.reference})`],
    [own.what, own.kinds[kind]],
    [own.items, own.itemsOf(items)],
    [own.outside, [own.outsideOf(outside, isCopy(kind)), outside.remarks].filter((each) => each !== '').join(', ')],
    [own.way, own.ways[way]],
    [own.receivedBy, receivedBy],
    [says.arrivedAt, formatInstant(arrivedAt, language)],
    [says.recordedAt, formatInstant(recordedAt, language)],
    [own.deadline, formatInstant(deadline, language)],
  ]
}

const numbered = ({ name, identifier }: Entered['sender']): string => {
  if (identifier === null) return name
  const number =
    identifier.scheme === 'siret' ? `SIRET ${identifier.value}` : `${identifier.country} ${identifier.value}`
  return `${name} (${number})`
}

/** What follows from what was entered, each with its articles. */
function sentencesOf({ state, consultation, language }: Receipted): readonly string[] {
  const says = receiptWords[language]
  const { kind, means, outside, arrivedAt, deadline } = state
  const cited = (text: string, basis: Basis) =>
    `${text} (${basis.map((each) => formatCitation(each, language)).join(language === 'fr' ? ' ; ' : '; ')}).`
  const late = !isArrivalInTime(arrivedAt, deadline)
  const faulty = isCopy(kind) && !(outside.sealed && outside.marked)
  return [
    late
      ? cited(isCopy(kind) ? says.lateCopy : says.late, lateBasis(kind))
      : cited(isCopy(kind) ? says.inTimeCopy : says.inTime, lateBasis(kind)),
    ...(means === 'allowed' ? [] : [cited(says.means[means], meansBasis(kind, consultation))]),
    ...(faulty && !late ? [cited(says.faulty(outside), COPY_BASIS)] : []),
    ...(faulty && !late ? [says.unconfirmed] : []),
    says.sealed,
  ]
}

function correctionBlocks({ state: { corrections }, language }: Receipted): readonly Block[] {
  if (corrections.length === 0) return []
  const own = words[language]
  const { heading, list } = blocksSetBy(settingOf(language))
  const items = corrections.map(
    ({ before, reason, at }) =>
      `${own.corrected(at, reason)} ${own.before(own.kinds[before.kind], before.sender.name, arrivedAtIn(before))}`,
  )
  return [heading(own.corrections), list(items)]
}
