import type { ItemNature, Measure } from '../model/item-state.ts'

/** The natures of items and the kinds of measures, in the order in which a form offers them. */
export const NATURES: readonly ItemNature[] = [
  'market-information',
  'information-request',
  'document',
  'protective-measure',
  'legal-notice',
]
export const MEASURES: readonly Measure['kind'][] = [
  'complaint',
  'urgent-suit',
  'guarantee-call',
  'suit-on-execution',
  'other',
]
