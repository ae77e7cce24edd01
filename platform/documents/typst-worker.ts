import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import initTypst, { type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { readFaces } from './fonts.ts'

/** Asks for one document: `data` is the JSON text that the template reads as `/document.json`. */
export type TypesetRequest = { readonly id: number; readonly data: string }
export type TypesetReply =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string }

/** The compiler gets the template, the fonts and one document: it has no file system, no network, no package registry. */
async function startCompiler(): Promise<TypstCompiler> {
  const wasm = await readFile(fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')))
  await initTypst({ module_or_path: wasm })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const face of await readFaces()) await builder.add_raw_font(face)
  const compiler = await builder.build()
  compiler.add_source('/main.typ', await readFile(new URL('./template.typ', import.meta.url), 'utf8'))
  return compiler
}

function typeset(compiler: TypstCompiler, { id, data }: TypesetRequest): TypesetReply {
  compiler.map_shadow('/document.json', new TextEncoder().encode(data))
  const outcome: { result?: unknown; diagnostics?: unknown } = compiler.compile('/main.typ', undefined, 'pdf', 3)
  if (outcome.result instanceof Uint8Array) return { id, pdf: outcome.result }
  return { id, fault: JSON.stringify(outcome.diagnostics) }
}

const port = parentPort
if (port === null) throw new Error('typst-worker.ts runs as a worker thread only')
const compiler = await startCompiler()
// A trap of WebAssembly is not caught: it ends this thread, whose state nobody knows any more.
port.on('message', (request: TypesetRequest) => port.postMessage(typeset(compiler, request)))
