import { describe, expect, test } from 'vitest'
import { verifyPublished } from './published-entry.ts'
import { entryInLog, statementInLog } from './testing.ts'

const SAID = { process: 'keySet', text: '{"format":"unisson-key-set/1","version":1}' }

describe('R2.24: what the register says to everybody', () => {
  test('is found in the log by its header alone, the body kept back', async () => {
    const shown = await statementInLog(SAID)
    expect(shown.line).toMatch(/"body":null\}$/)
    const stated = await verifyPublished(shown, SAID)
    expect(stated).toMatchObject({ holds: true, place: { caseFile: 'group', seq: 4 }, judged: { needed: 2 } })
  })

  test.each([
    ['another text', { ...SAID, text: `${SAID.text} ` }],
    ['another process', { ...SAID, process: 'opening' }],
  ])('%s is not what the entry says', async (_, asked) => {
    expect(await verifyPublished(await statementInLog(SAID), asked)).toEqual({ holds: false, why: 'says-otherwise' })
  })

  test('an entry that says nothing to everybody says nothing', async () => {
    const header = '{"at":"2027-03-01T09:00:00.000Z","caseFile":"group","group":"g","process":"keySet","seq":4}'
    const { shown, policy } = await entryInLog({ header, body: '{}' })
    expect(await verifyPublished({ ...shown, policy }, SAID)).toEqual({ holds: false, why: 'says-otherwise' })
  })

  test('too few witnesses are told, with how many it takes', async () => {
    const shown = await statementInLog(SAID, { by: [1] })
    const few = { holds: false, why: 'too-few-witnesses', cosigned: 1, needed: 2 }
    expect(await verifyPublished(shown, SAID)).toEqual(few)
    // What it says counts for more than who saw it.
    expect(await verifyPublished(shown, { ...SAID, text: 'another' })).toEqual({ holds: false, why: 'says-otherwise' })
  })

  test('a header altered after it was logged, another log, a salt that is gone: nothing is shown', async () => {
    const [shown, other] = [await statementInLog(SAID), await statementInLog(SAID)]
    const nothing = { holds: false, why: 'not-in-log' }
    const line = shown.line.replace('"seq":4', '"seq":5')
    for (const altered of [{ ...shown, line }, { ...shown, salt: null }, { ...shown, policy: other.policy }, null])
      expect(await verifyPublished(altered, SAID)).toEqual(nothing)
    // The reader's own policy goes before the one that came with the entry.
    expect(await verifyPublished(shown, SAID, other.policy)).toEqual(nothing)
    expect(await verifyPublished(shown, SAID, 'no policy')).toEqual(nothing)
  })
})
