import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import initTypst, { type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'

/** Typst refused its own template or data: a bug of ours, never of the person's text. */
export class TypesettingFault extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'TypesettingFault'
  }
}

const TEMPLATE = new URL('./template.typ', import.meta.url)
const FONT_PACKAGE = '@expo-google-fonts/source-serif-4'
const FACES = [
  '400Regular/SourceSerif4_400Regular.ttf',
  '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  '600SemiBold/SourceSerif4_600SemiBold.ttf',
  '700Bold/SourceSerif4_700Bold.ttf',
] as const

/** The bytes of the regular face: the one that decides which characters a document may hold. */
export function readRegularFace(): Promise<Uint8Array> {
  return readFace(FACES[0])
}

function readFace(face: string): Promise<Uint8Array> {
  return readFile(fileURLToPath(import.meta.resolve(`${FONT_PACKAGE}/${face}`)))
}

let compiler: Promise<TypstCompiler> | undefined

async function startCompiler(): Promise<TypstCompiler> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')))
  await initTypst({ module_or_path: wasm })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const face of FACES) await builder.add_raw_font(await readFace(face))
  const started = await builder.build()
  started.add_source('/main.typ', await readFile(TEMPLATE, 'utf8'))
  return started
}

/**
 * Sets the data with the one template. The compiler has no file system, no network and no package registry.
 * The first call loads it (about 0.3 s); the next ones take some milliseconds a page.
 *
 * @param data the JSON text that the template reads as `/document.json`
 * @returns a tagged PDF 1.7, without the marks of PDF/UA and PDF/A
 * @throws {TypesettingFault}
 */
export async function typeset(data: string): Promise<Uint8Array> {
  compiler ??= startCompiler()
  const typst = await compiler
  try {
    // No other await between the two calls: two documents never share one shadow file.
    typst.map_shadow('/document.json', new TextEncoder().encode(data))
    return takePdf(typst.compile('/main.typ', undefined, 'pdf', 3))
  } catch (error) {
    // A trap leaves the WebAssembly instance in an unknown state: the next document gets a new one.
    compiler = undefined
    throw error instanceof TypesettingFault ? error : new TypesettingFault(String(error))
  }
}

function takePdf(outcome: { result?: unknown; diagnostics?: unknown }): Uint8Array {
  if (outcome.result instanceof Uint8Array) return outcome.result
  throw new TypesettingFault(`Typst: ${JSON.stringify(outcome.diagnostics)}`)
}
