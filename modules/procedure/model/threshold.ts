import type { IsoDate } from '#kernel/citation.ts'
import type { Cents } from '#kernel/money.ts'
import { type ParameterSheet, param } from '#law/index.ts'
import type { Category } from '#modules/need/index.ts'
import type { Ground, ProcedureType } from './procedure-state.ts'

type ThresholdKey =
  | 'threshold.eu.services.local'
  | 'threshold.eu.works'
  | 'threshold.eu.specificServices'
  | 'threshold.noCompetition.services'
  | 'threshold.noCompetition.works'
  | 'threshold.publicity.boamp'
  | 'threshold.legality'

/** A threshold, and whether a value is in force on the day asked. */
export type Threshold = ParameterSheet<Cents> & { readonly known: boolean }

/**
 * From which value a formalised procedure is due. Local authorities and their bodies have the threshold of the other
 * contracting authorities (216 000 €), never that of the State (140 000 €): law.md 2.1.
 */
export const formalisedFrom = (category: Category, on: IsoDate): Threshold =>
  thresholdOn(category === 'works' ? 'threshold.eu.works' : 'threshold.eu.services.local', on)

/**
 * From which value the notice goes to the Publications Office: in a formalised procedure that of the category; for social and other
 * specific services in an adapted one, the threshold of their own (CCP R2131-15). `null` where no value sends it there.
 */
export function europeanFrom(
  {
    type,
    category,
    ground,
  }: { readonly type: ProcedureType; readonly category: Category; readonly ground: Ground | null },
  on: IsoDate,
): Threshold | null {
  if (type === 'adapted')
    return ground?.case === 'specific-services' ? thresholdOn('threshold.eu.specificServices', on) : null
  return type === 'without-competition' ? null : formalisedFrom(category, on)
}

/** Under which value neither publicity nor competition is due (CCP R2122-8). */
export const competitionFrom = (category: Category, on: IsoDate): Threshold =>
  thresholdOn(category === 'works' ? 'threshold.noCompetition.works' : 'threshold.noCompetition.services', on)

/** From which value the contract is transmitted to the legality control before it is notified (CGCT D2131-5-1). */
export const transmittedFrom = (on: IsoDate): Threshold => thresholdOn('threshold.legality', on)

/**
 * Thresholds change every two years by a notice that appears in the last weeks before: where none covers the day, the
 * nearest one is shown, and said not to be known.
 */
function thresholdOn(key: ThresholdKey, on: IsoDate): Threshold {
  try {
    return { ...param(key, on), known: true }
  } catch {
    return { ...param(key, LAST_KNOWN), known: false }
  }
}

/** A day on which every threshold has a value. */
const LAST_KNOWN = '2027-12-31'
