import type { Browser, BrowserContext, Page } from 'playwright-core'

/** Somebody at a browser of their own, whose device has a passkey store and answers at once. */
export type Visitor = {
  readonly page: Page
  readonly context: BrowserContext
  /** Asks the API as the page does. */
  readonly api: Api
}

/** `T`: what the test expects of the answer, and then asserts. */
export type Api = <T = unknown>(
  method: string,
  path: string,
  body?: object,
  headers?: Record<string, string>,
) => Promise<{ readonly status: number; readonly body: T }>

export async function openVisitor(browser: Browser): Promise<Visitor> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  await devTools.send('WebAuthn.enable')
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const api: Api = async (method, path, body, headers = {}) => {
    const content = body === undefined ? null : JSON.stringify(body)
    const { status, text } = await page.evaluate(ask, [method, path, content, headers] as const)
    return { status, body: text === '' ? null : JSON.parse(text) }
  }
  return { page, context, api }
}

/** Runs in the page. */
async function ask([method, path, content, more]: readonly [string, string, string | null, Record<string, string>]) {
  const sent = content === null ? {} : { body: content }
  const headers = { ...(content === null ? {} : { 'content-type': 'application/json' }), ...more }
  const response = await fetch(path, { method, headers, ...sent })
  return { status: response.status, text: await response.text() }
}
