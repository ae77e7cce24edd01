import axe from 'axe-core'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds on a page, a line per violation and element: what a person needs to mend it. By all the rules of WCAG
 * 2.2 AA and good practice, or by those that are named. The page keeps axe until it loads anew.
 */
export async function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source)
  const runOnly = rules === undefined ? TAGS : { type: 'rule' as const, values: [...rules] }
  return page.evaluate(async (chosen) => {
    const { axe: injected } = globalThis as unknown as { axe: typeof import('axe-core') }
    const { violations } = await injected.run(document, { runOnly: chosen, resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    )
  }, runOnly)
}
