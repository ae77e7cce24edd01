import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Browser, chromium as playwright } from 'playwright-core'

/**
 * A browser from npm alone. `@sparticuz/chromium` ships Chromium compressed, with the shared libraries and the fonts
 * that a bare machine lacks. They are unpacked once per version and user, under a name that appears only when complete,
 * so that two test runs cannot see each other's half-written files.
 */
export async function launchChromium(): Promise<Browser> {
  const home = await unpacked()
  const executablePath = join(home, 'chromium')
  const env = await environment(home, executablePath)
  return playwright.launch({ executablePath, args: FLAGS, env })
}

const FLAGS = [
  // Root, in a container, has no sandbox to give; the pages are ours.
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--hide-scrollbars',
]

/** The fonts of the package, wherever it is unpacked; its own list names the folders of a cloud function. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`

const run = promisify(execFile)

async function unpacked(): Promise<string> {
  const version = readVersion()
  const home = join(tmpdir(), `unisson-chromium-${version}-${userInfo().uid}`)
  if (existsSync(home)) return home
  const workshop = await mkdtemp(join(tmpdir(), 'unisson-chromium-'))
  await inTemporaryFolder(workshop, async () => {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    chromium.setGraphicsMode = false
    await chromium.executablePath()
    await inflate(join(packageFolder(), 'bin', 'al2023.tar.br'))
    await writeFile(join(workshop, 'fonts.conf'), FONTS)
  })
  await written(workshop)
  await rename(workshop, home).catch(async (error: unknown) => {
    // Another run was faster: its copy is as good as ours.
    if (!existsSync(home)) throw error
    await rm(workshop, { recursive: true })
  })
  return home
}

/** The package says that it has unpacked when it has read its archive: on a busy machine the last file is still to be written. */
async function written(folder: string): Promise<void> {
  const size = async () => {
    const files = await readdir(folder, { recursive: true })
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
    return `${files.length} ${sizes.reduce((sum, each) => sum + each, 0)}`
  }
  for (let before = ''; ; ) {
    const now = await size()
    if (now === before) return
    before = now
    await setTimeout(500)
  }
}

/** The package unpacks into the folder for temporary files and nowhere else. */
async function inTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** The machine's own libraries and fonts when it has them, else those of the package. */
async function environment(home: string, executable: string): Promise<Record<string, string>> {
  const given = Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])))
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(home, 'fonts.conf') }
  const complete = await run(executable, ['--version'], { env: given }).then(
    () => true,
    () => false,
  )
  return { ...given, ...fonts, ...(complete ? {} : { LD_LIBRARY_PATH: join(home, 'al2023', 'lib') }) }
}

const packageFolder = (): string => dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))

function readVersion(): string {
  const described: unknown = createRequire(import.meta.url)(join(packageFolder(), 'package.json'))
  if (typeof described === 'object' && described !== null && 'version' in described) return String(described.version)
  throw new Error(`no version in ${packageFolder()}/package.json`)
}
