import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { InGroup } from '#ui/gallery/group.tsx'
import * as S from './gallery-sample.ts'
import { KeyOf, type KeyOfProps } from './key-page.tsx'
import * as labels from './labels.fr.ts'
import { TrustAsked } from './trust.tsx'
import { fr } from './words.fr.ts'

/** R2.24: what the page of a keyholder shows, as it is drawn first. */

const data: KeyOfProps['data'] = {
  ...{ place: { collection: 'key-sets', id: S.ID }, entries: [], form: undefined },
  resource: S.resource(S.awaiting, [S.act('giveKey', 'keyholder')]),
}

async function drawn(element: React.ReactNode): Promise<string> {
  const component = () => (
    <MantineProvider>
      <InGroup labels={[labels.keySet]}>{element}</InGroup>
    </MantineProvider>
  )
  const router = createRouter({
    ...{ routeTree: createRootRoute({ component }), history: createMemoryHistory() },
  })
  await router.load()
  return renderToString(<RouterProvider router={router} />).replaceAll('&#x27;', "'")
}
const keyOf = (more: Partial<KeyOfProps>) => drawn(<KeyOf data={data} {...more} />)

test('no key is made before it was read by whose log the page judges: the sheet prints it', async () => {
  const reading = await drawn(
    <QueryClientProvider client={new QueryClient()}>
      <KeyOf data={data} />
    </QueryClientProvider>,
  )
  expect(reading).not.toContain(fr.key.make)
  expect(await keyOf({})).toContain(fr.key.make)
})

test('what the browser keeps of the log is said to be kept where it is, and nowhere else', async () => {
  const kept = await keyOf({ answered: S.given, believes: S.BELIEVES.same })
  expect([kept.includes(fr.trust.keptNow), kept.includes(fr.trust.notKept)]).toEqual([true, false])
  const refused = await keyOf({ answered: S.given, believes: S.BELIEVES.unknown })
  expect([refused.includes(fr.trust.keptNow), refused.includes(fr.trust.notKept)]).toEqual([false, true])
})

test('two policies that differ in nothing but which witnesses are enough do not look the same', async () => {
  const asked = (compared: Parameters<typeof TrustAsked>[0]['compared']) =>
    drawn(<TrustAsked compared={compared} onKeep={() => undefined} />)
  const shown = await asked(S.BELIEVES.otherQuorum)
  expect(shown).toContain('2 parmi (temoin.nord.example, temoin.oise.example, temoin.somme.example)')
  expect(shown).toContain('2 parmi (temoin.nord.example, 1 parmi (temoin.oise.example, temoin.somme.example))')
  expect(await asked(S.BELIEVES.other)).not.toContain('parmi (')
})
