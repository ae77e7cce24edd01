import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { RealServer } from './real-server.ts'

/** What a demonstration lets anybody do from outside: move its clock, read its hour, and read the mail that it keeps. */
export function demoOf({ url, group }: Pick<RealServer, 'url' | 'group'>) {
  const move = async (instant: number) => {
    const moved = await fetch(`${url}/api/demo/groups/${group}/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: new Date(instant).toISOString() }),
    })
    return { status: moved.status, told: await moved.text() }
  }
  return {
    goTo: async (instant: number): Promise<void> => {
      const { status, told } = await move(instant)
      expect(status, told).toBe(200)
    },
    /** Brings the clock to this instant, unless it is past it: while a server started, the seconds went on from its last entry. */
    reach: async (instant: number): Promise<void> => {
      const { status, told } = await move(instant)
      if (!told.includes('the clock does not go back')) expect(status, told).toBe(200)
    },
    hour: async (consultation: string): Promise<number> => {
      const asked = await fetch(`${url}/api/public/clock?consultation=${consultation}`)
      return Date.parse(((await asked.json()) as { now: string }).now)
    },
    /** The last letter to an address, once it has come, as this person may read it. */
    letterTo: async (page: Page, to: string): Promise<string> => {
      const found = async (): Promise<string | undefined> => {
        const mails = await (await page.request.get(`${url}/api/groups/${group}/mailbox`)).json()
        return (mails as { toAddress: string; text: string }[]).find(({ toAddress }) => toAddress === to)?.text
      }
      await expect.poll(found, { timeout: 15_000 }).toBeDefined()
      return (await found()) ?? ''
    },
  }
}
