import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { MANIFEST_LIMIT } from '#modules/submission/testing.ts'
import { rowsIn } from './deposit-rows.ts'
import { baseOf, begin, comeIn, type Operator, put, type Stage, sealedFor, staged } from './deposit-stage.ts'

/** Whoever sends too much is told how much is taken, in words, wherever it is refused. */
let stage: Stage
let operator: Operator
let id: string
staged(async (given) => {
  stage = given
  operator = await comeIn(stage, 'lourd@exemple.test')
  id = (await sealedFor(stage)).id
  await begin(stage, operator, id)
})

const MEGABYTE = 1024 ** 2
const told = async (answer: Response) => {
  const { type, detail } = (await answer.json()) as { type: string; detail: string }
  return [answer.status, answer.headers.get('content-type')?.split(';')[0], type, detail]
}
const TOO_LARGE = [413, 'application/problem+json', 'urn:unisson:problem:tooLarge']

/** Announces so many bytes, sends none, and reads the whole answer. */
const announce = (
  method: string,
  path: string,
  { bytes, type, language }: { bytes: number; type: string; language: string },
) =>
  new Promise<readonly [number, string, Record<string, unknown>]>((resolve, reject) => {
    const { port } = new URL(stage.url)
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(
        `${method} ${new URL(`${baseOf(stage)}/${path}`).pathname} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncookie: ${operator.cookie}\r\naccept-language: ${language}\r\ncontent-type: ${type}\r\ncontent-length: ${bytes}\r\n\r\n`,
      ),
    )
    let answer = ''
    socket.on('data', (data) => {
      answer += data.toString()
    })
    socket.once('error', reject)
    socket.once('close', () => {
      const [head = '', body = '{}'] = answer.split('\r\n\r\n')
      resolve([Number(head.split(' ')[1]), /content-type: ([^;\r]+)/.exec(head)?.[1] ?? '', JSON.parse(body)])
    })
  })

describe('413 tells the published limit', () => {
  test.each([
    ['fr', 'La limite publiée d’une partie scellée est de 128\u00a0Mo.'],
    ['en', 'The published limit of a sealed part is 128 MB.'],
  ])('of a part, before its first byte: %s', async (language, detail) => {
    const path = `deposits/${id}/parts/${'a'.repeat(64)}`
    const [status, type, body] = await announce('PUT', path, {
      ...{ bytes: 128 * MEGABYTE + 1, type: 'application/octet-stream', language },
    })
    expect([status, type, body.type, body.detail]).toEqual([...TOO_LARGE, detail])
  })

  test.each([
    ['fr', 'La limite est de 8\u00a0Mo.'],
    ['en', 'The limit is 8 MB.'],
  ])('of a manifest: %s', async (language, detail) => {
    const answer = await fetch(`${baseOf(stage)}/deposits/${id}/commit`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: operator.cookie, 'accept-language': language },
      body: Buffer.alloc(MANIFEST_LIMIT + 1, 32),
    })
    expect(await told(answer)).toEqual([...TOO_LARGE, expect.stringContaining(detail)])
  })

  test.each([
    ['fr', 'La limite est de 1\u00a0Mo.'],
    ['en', 'The limit is 1 MB.'],
  ])('of any other body: %s', async (language, detail) => {
    const answer = await fetch(`${baseOf(stage)}/operators`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: Buffer.alloc(MEGABYTE + 1, 32),
    })
    expect(await told(answer)).toEqual([...TOO_LARGE, expect.stringContaining(detail)])
  })

  test('of a deposit whose parts are many: what is published, and what is held, not what happens to be left', async () => {
    const sealed = await sealedFor(stage)
    await begin(stage, operator, sealed.id)
    const limit = await publishedLimit()
    await rowsIn(
      stage,
      `insert into unisson.deposit_part (group_id, deposit, sha256, size, at) values ($1, $2, $3, $4, now())`,
      [stage.group, sealed.id, 'b'.repeat(64), limit - 10],
    )
    const [part] = sealed.parts
    if (part === undefined) throw new Error('no part')
    const answer = await told(await put(stage, operator, sealed.id, part))
    const figure = Math.floor((limit / 1024 ** 3) * 10) / 10
    expect(answer).toEqual([...TOO_LARGE, expect.stringContaining(`sealed, is ${figure} GB`)])
  })
})

/** Of the consultation of the stage: its megabytes, an eighth more for sealing, and the lists. */
const publishedLimit = async (): Promise<number> => {
  const shown = (await (await fetch(baseOf(stage))).json()) as {
    consultation: { files: { megabytesPerTender: number } }
  }
  return Math.ceil((shown.consultation.files.megabytesPerTender * MEGABYTE * 9) / 8) + 6 * 128 * MEGABYTE
}
