import { createHash, createPublicKey, verify } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTE_KEY, readKey, writeKey } from '#transparency/note.ts'
import { newSigner } from '#transparency/testing.ts'
import { hashOfNote, readMinute, writeMinute } from './minute-note.ts'
import { at, minute } from './testing.ts'

const signer = await newSigner('sonde.somme.example', NOTE_KEY)

test('a minute is read again as it was signed, by the key as it is declared', async () => {
  const note = await writeMinute(minute(), signer)
  expect(await readMinute(note, await readKey(writeKey(signer.key)))).toEqual(minute())
  expect(await hashOfNote(note)).toBe(createHash('sha256').update(note).digest('hex'))
})

test('another program verifies it: its text, its Ed25519 signature, its key', async () => {
  const note = await writeMinute(minute(), signer)
  const [text = '', line = ''] = note.split('\n\n')
  const signature = Buffer.from(line.trim().split(' ')[2] ?? '', 'base64').subarray(4)
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), signer.key.publicKey])
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
  expect(verify(null, Buffer.from(`${text}\n`), key, signature)).toBe(true)
  expect(verify(null, Buffer.from(`${text} \n`), key, signature)).toBe(false)
})

test('whatever is altered of it, it is no minute of this probe', async () => {
  const note = await writeMinute(minute(), signer)
  const altering = fc.tuple(fc.nat({ max: note.length - 1 }), fc.integer({ min: 0x20, max: 0x7e }))
  await fc.assert(
    fc.asyncProperty(altering, async ([place, code]) => {
      const altered = note.slice(0, place) + String.fromCharCode(code) + note.slice(place + 1)
      if (altered === note) return
      await expect(readMinute(altered, signer.key)).rejects.toThrow()
    }),
  )
  const other = await newSigner('sonde.oise.example', NOTE_KEY)
  await expect(readMinute(note, other.key)).rejects.toThrow('not signed by')
})

test.each([
  ['a second that begins no minute', { minute: '2027-03-15T10:00:01.000Z' }],
  ['a number that is none', { number: 0 }],
  ['a step that does not exist', { steps: [{ step: 'mail', took: 1, failed: null }] }],
  ['no step at all', { steps: [] }],
  ['more than is known of a minute', { further: true }],
])('signed or not, %s is refused', async (_label, over) => {
  const note = await writeMinute({ ...minute({ minute: at(-60) }), ...over } as never, signer)
  await expect(readMinute(note, signer.key)).rejects.toThrow('not ')
})
