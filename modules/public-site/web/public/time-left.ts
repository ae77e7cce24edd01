const [HOUR, DAY] = [3_600_000, 86_400_000]

/** Whole days and hours from one instant to another; both 0 once it is past. */
export function timeLeft(now: string, until: string): { readonly days: number; readonly hours: number } {
  const left = Math.max(0, Date.parse(until) - Date.parse(now))
  return { days: Math.floor(left / DAY), hours: Math.floor((left % DAY) / HOUR) }
}
