import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { GRANTED } from '#api/client.ts'
import { SignInAgainProvider } from '#ui/sign-in-again.ts'
import { LookProvider } from '#ui/theme/provider.tsx'
import { SignInAgain } from './access/sign-in-again.tsx'
import { createAppRouter } from './router.tsx'

const router = createAppRouter()
const queries = new QueryClient({
  // A refusal does not change by being asked again; the person decides when to retry.
  defaultOptions: { queries: { retry: false, staleTime: 5_000 } },
})

// An act granted in one window is read anew by all others: an interest declared there takes the file away here.
const windows = new BroadcastChannel(GRANTED)
globalThis.addEventListener(GRANTED, () => windows.postMessage(null))
windows.addEventListener('message', () => void queries.invalidateQueries())

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app')
createRoot(root).render(
  <StrictMode>
    <LookProvider>
      <QueryClientProvider client={queries}>
        <SignInAgainProvider value={SignInAgain}>
          <RouterProvider router={router} />
        </SignInAgainProvider>
      </QueryClientProvider>
    </LookProvider>
  </StrictMode>,
)
