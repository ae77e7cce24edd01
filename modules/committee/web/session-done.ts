import type { Finding } from '#api/shapes.ts'
import type { Facts } from '#ui/labels.ts'

/** The facts of one rule, as the entry keeps them; nothing to whoever is not shown the findings. */
export const toldBy = (findings: readonly Finding[], rule: string): Facts =>
  findings.find((finding) => finding.rule === rule)?.facts ?? {}

/** Whom an act of the room was about, by the name under which it was called; `null` to whoever is not shown it. */
export function whomOf(findings: readonly Finding[]): string | null {
  const names = ABOUT.map((rule) => toldBy(findings, rule).name)
  return names.find((name): name is string => typeof name === 'string' && name !== '') ?? null
}

const ABOUT = ['arrivalConvened', 'wasPresent', 'recusalFromAnItem', 'heardWithAVoice', 'votingVoice'] as const
