import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { life } from '../../examples/hauts-de-france/life.ts'
import { ConfigFault, readConfig } from './config.ts'

function faultOf(environment: Readonly<Record<string, string>>): ConfigFault {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigFault) return error
    throw error
  }
  throw new Error('this configuration was taken')
}

const STAGES = life.stages.map(({ key }) => key)

test('a stage that does not exist is refused with the list of those that do, in both languages', () => {
  const { text } = faultOf({ DEMO: '1', DEMO_STAGE: 'sining' })
  expect(text.fr).toMatch(/^La configuration est fausse\.\n {2}DEMO_STAGE: Option invalide/)
  expect(text.en).toMatch(/^The configuration is wrong\.\n {2}DEMO_STAGE: Invalid option/)
  for (const stage of STAGES)
    expect([text.fr.includes(`"${stage}"`), text.en.includes(`"${stage}"`)]).toEqual([true, true])
  expect(readConfig({ DEMO_STAGE: 'signed' }).demoStage).toBe('signed')
})

test('the handbook lists every stage', () => {
  const handbook = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8')
  const line = handbook.split('\n').find((row) => row.startsWith('| `DEMO_STAGE`')) ?? ''
  expect([...line.matchAll(/`([a-z-]+)`/g)].map(([, key]) => key).slice(1)).toEqual(STAGES)
})

test('a provider without its client is named', () => {
  expect(faultOf({ OIDC_ISSUER: 'https://provider.example' }).text.fr).toContain('OIDC_CLIENT_SECRET')
})
