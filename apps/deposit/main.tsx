import './page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { SpokenProvider } from './language.tsx'

const root = document.getElementById('app')
if (root === null) throw new Error('index.html has no #app')
const [, , consultation = ''] = location.pathname.split('/')
createRoot(root).render(
  <StrictMode>
    <SpokenProvider>
      <App id={consultation.toLowerCase()} />
    </SpokenProvider>
  </StrictMode>,
)
