import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import { outerIn } from '#vault/manifest.ts'
import { envelopeByAge, hasAge } from '../tests/age-command.ts'
import { envelopeKey } from '../tests/envelope-key.ts'
import { launchChromium } from '../tests/journeys/chromium.ts'
import { withFolder } from './database.ts'
import { median, plain, type Result, timed } from './result.ts'
import { startProgram } from './running.ts'

const MEGABYTE = 1_000_000
const GIBIBYTE = 1024 ** 3
const ROUNDS = 3
const CONSULTATION = '6f0e5a54-6a5c-4f0e-9a1d-1d2f5b8c7a10'
const PATIENCE = 600_000

type Measured = { readonly sealed: number; readonly bare: number; readonly peak: number; readonly byAge: string }

let measured: Promise<Measured> | undefined

/** A file of 1 GiB deposited by the page that seals, and the same parts sent by the same browser as they are, in turns. */
const deposits = (): Promise<Measured> => {
  measured ??= withFolder(measure)
  return measured
}

async function measure(folder: string): Promise<Measured> {
  const file = join(folder, 'offre.bin')
  await writeFile(file, '')
  for (let written = 0; written < GIBIBYTE; written += 2 ** 26)
    await writeFile(file, randomBytes(2 ** 26), { flag: 'a' })
  const parts = join(folder, 'parts')
  await mkdir(parts)
  const server = await startProgram('bench/bare-deposits.ts', { FOLDER: parts })
  const before = await renderers()
  const browser = await launchChromium()
  const [sealed, bare]: [number[], number[]] = [[], []]
  let peak = 0
  let byAge = 'the command is not installed'
  const watching = setInterval(async () => {
    const own = [...(await renderers())].filter((pid) => !before.has(pid))
    for (const memory of await Promise.all(own.map(anonymousMegabytes))) peak = Math.max(peak, memory)
  }, 100)
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const [times, send] of [
        [bare, sendBare],
        [sealed, sealAndDeposit],
      ] as const) {
        const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
        page.setDefaultTimeout(PATIENCE)
        times.push(await send(page, `${server.address}/depot/${CONSULTATION}`, file))
        await page.context().close()
        if (send === sealAndDeposit && hasAge) byAge = await openedAsSealed(folder, file)
        for (const part of await readdir(parts)) await rm(join(parts, part))
      }
    }
  } finally {
    clearInterval(watching)
    await browser.close()
    await server.stop()
  }
  return { sealed: median(sealed), bare: median(bare), peak, byAge }
}

/** What was sealed, opened by the `age` command and its manifests: whether the file in it is the one that was given. */
async function openedAsSealed(folder: string, file: string): Promise<string> {
  const at = (name: string) => join(folder, 'parts', name)
  const outer = outerIn(Uint8Array.from(await readFile(at('deposit.json'))))
  const envelope = outer?.envelopes[0]
  if (outer === undefined || envelope === undefined) throw new Error('nothing was deposited')
  const pairs = z
    .array(z.object({ id: z.string(), identity: z.string() }))
    .parse(await readJson(join(folder, 'keys.json')))
  const keyholders = pairs.filter(({ id }) => id !== 'time')
  const time = pairs.find(({ id }) => id === 'time')?.identity ?? ''
  await writeFile(join(folder, 'identity'), await envelopeKey(outer, envelope, { keyholders, time, threshold: 2 }))
  const { found } = envelopeByAge(envelope, join(folder, 'identity'), (hash) => readFileSync(at(hash)))
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer)
  if (!found.includes(hash.digest('hex'))) throw new Error('the age command opened another file than was sealed')
  return 'the same bytes'
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'))

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function toFiles(page: Page, address: string, file: string): Promise<void> {
  await page.goto(address)
  await button(page, 'Répondre').click()
  await page.getByLabel('Tout dans un seul pli').check()
  await button(page, 'Continuer').click()
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByText('Examiné', { exact: true }).waitFor()
}

async function sealAndDeposit(page: Page, address: string, file: string): Promise<number> {
  await toFiles(page, address, file)
  await button(page, 'Continuer').click()
  return timed(async () => {
    await button(page, 'Sceller et déposer').click()
    await page.getByRole('heading', { name: 'Accusé de réception du dépôt' }).waitFor()
  })
}

/** The limit: the same browser sends the same stretches of the file, three at a time, and does nothing else with them. */
async function sendBare(page: Page, address: string, file: string): Promise<number> {
  await page.goto(address)
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'bare'
    document.body.append(input)
  })
  await page.locator('#bare').setInputFiles(file)
  return timed(() =>
    page.evaluate(async () => {
      const given = document.querySelector<HTMLInputElement>('#bare')?.files?.[0]
      if (given === undefined) throw new Error('no file was given')
      const PART = 16 * 1024 * 1024
      let next = 0
      const line = async (): Promise<void> => {
        while (next < given.size) {
          const from = next
          next += PART
          const body = new Blob([await given.slice(from, from + PART).arrayBuffer()])
          const headers = { 'Content-Type': 'application/octet-stream' }
          const answer = await fetch('/bare', { method: 'PUT', body, headers })
          if (!answer.ok) throw new Error(String(answer.status))
        }
      }
      await Promise.all([line(), line(), line()])
    }),
  )
}

/** The processes of browsers that draw pages and run their workers. */
async function renderers(): Promise<ReadonlySet<string>> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
  return new Set(all.filter((_, index) => lines[index]?.includes('--type=renderer')))
}

/** What a process holds that is no file of the system’s, in megabytes. */
async function anonymousMegabytes(pid: string): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1000
}

/** How fast a browser seals what it sends. */
export async function browserSealing(): Promise<Result> {
  const { sealed, bare, byAge } = await deposits()
  return {
    name: 'Browser sealing',
    what: `A file of 1 GiB sealed, hashed, sent and synced by the page that seals, in Chromium, against the same parts sent unsealed by the same browser to the same server; medians of ${ROUNDS} rounds taken in turns.`,
    figures: [
      ['sealed and deposited, MB/s', plain(GIBIBYTE / MEGABYTE / sealed)],
      ['sent as it is, MB/s', plain(GIBIBYTE / MEGABYTE / bare)],
      ['opened by the age command', byAge],
    ],
    value: bare / sealed,
    unit: '',
    goal: { at: 'least', value: 0.6 },
  }
}

/** What the browser holds while it does. */
export async function browserMemory(): Promise<Result> {
  const { peak } = await deposits()
  return {
    name: 'Browser memory',
    what: 'The most that a renderer of that Chromium held in anonymous memory, page and workers together, in all rounds.',
    figures: [['most, MB', plain(peak)]],
    value: peak,
    unit: ' MB',
    goal: { at: 'most', value: 400 },
  }
}
