import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { parse } from '#platform/http/parse.ts'
import { ProblemError, type ProblemKind } from '#platform/http/problem.ts'
import { LARGEST_FILE, TextError, type TextErrorCode, textErrorMessage } from '#platform/text/index.ts'
import { atMost, ReadingTooCostly, readApart } from './reading-apart.ts'

/** Lets a request pass; throws `unauthenticated` otherwise. There is no group yet, so no office is asked. */
export type Admit = (request: FastifyRequest) => Promise<void>

const asked = z.object({ language: z.enum(['fr', 'en']).default('fr') })
type Language = z.infer<typeof asked>['language']

const READINGS_PER_MINUTE = 20
/** Two processors, and 512 MB each at most. */
const AT_ONCE = 2

/**
 * `POST /api/readings` with one file (.txt, .pdf, .docx, 50 MB at most) answers its text and what was understood of it,
 * each value with its place. Nothing is kept: the text comes back to the person, who confirms it before a group exists.
 */
export function serveReadings(app: FastifyInstance, admit: Admit): void {
  const readInTurn = atMost(AT_ONCE, readApart)
  const limited = {
    config: { takesFiles: true, rateLimit: { max: READINGS_PER_MINUTE, timeWindow: '1 minute' } },
  } as const
  app.post('/api/readings', limited, async (request, reply) => {
    await admit(request)
    const { language } = parse(asked, request.query)
    const { name, bytes } = await receive(request, language)
    const read = await readInTurn({ name, bytes }).catch((error: unknown) => {
      throw problemOf(error, name, language)
    })
    return reply.header('cache-control', 'no-store').send(read)
  })
}

async function receive(request: FastifyRequest, language: Language): Promise<{ name: string; bytes: Uint8Array }> {
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: LARGEST_FILE } }) : undefined
  if (part === undefined) {
    throw new ProblemError('malformed', { issues: [{ path: 'file', message: NO_FILE[language] }] })
  }
  const name = part.filename
  try {
    return { name, bytes: await part.toBuffer() }
  } catch (error) {
    if (!part.file.truncated) throw error
    throw problemOf(
      new TextError('file-too-large', { file: name, bytes: LARGEST_FILE, limit: LARGEST_FILE }),
      name,
      language,
    )
  }
}

const NO_FILE: Readonly<Record<Language, string>> = {
  fr: 'Aucun fichier n’a été envoyé.',
  en: 'No file was sent.',
}

const TOO_COSTLY: Readonly<Record<Language, (file: string) => string>> = {
  fr: (file) =>
    `La lecture de « ${file} » demande trop de mémoire ou de temps : enregistrez le texte seul et réessayez.`,
  en: (file) => `Reading “${file}” takes too much memory or time: save the text alone and try again.`,
}

const TOO_LARGE: readonly TextErrorCode[] = ['file-too-large', 'text-too-long', 'docx-zip-bomb']

function problemOf(error: unknown, file: string, language: Language): unknown {
  if (error instanceof ReadingTooCostly) {
    return new ProblemError('malformed', { detail: TOO_COSTLY[language](file) })
  }
  if (!(error instanceof TextError)) return error
  const kind: ProblemKind = TOO_LARGE.includes(error.code) ? 'tooLarge' : 'malformed'
  const message = textErrorMessage(error, language)
  return new ProblemError(kind, { detail: message })
}
