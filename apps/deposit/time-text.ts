import type { Language } from '#ui/i18n/format.ts'
import { NO_BREAK } from '#ui/i18n/typeset.ts'

const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000]

/** How long: the two largest units that say something, `3 h 12 min`, `45 s`. */
export function left(ms: number, language: Language): string {
  const rest = Math.max(0, ms)
  if (rest >= DAY)
    return joined([Math.floor(rest / DAY), language === 'fr' ? 'j' : 'd'], [Math.floor((rest % DAY) / HOUR), 'h'])
  if (rest >= HOUR) return joined([Math.floor(rest / HOUR), 'h'], [Math.floor((rest % HOUR) / MINUTE), 'min'])
  if (rest >= MINUTE) return joined([Math.floor(rest / MINUTE), 'min'], [Math.floor((rest % MINUTE) / SECOND), 's'])
  return joined([Math.ceil(rest / SECOND), 's'])
}

const joined = (...parts: readonly (readonly [many: number, unit: string])[]): string =>
  parts
    .filter(([many], index) => index === 0 || many > 0)
    .map(([many, unit]) => `${many}${NO_BREAK}${unit}`)
    .join(NO_BREAK)
