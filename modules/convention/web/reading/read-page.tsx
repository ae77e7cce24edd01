import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ApiProblem, upload } from '#api/client.ts'
import type { Problem } from '#api/shapes.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { useLanguage } from '#ui/i18n/language.tsx'
import { Page } from '#ui/page.tsx'
import { randomUuid } from '#ui/uuid.ts'
import { useReadingWords } from '../words/use-words.ts'
import { BringText } from './bring-text.tsx'
import { type Brought, forgetReading, keepBrought, keepReview, takeUp } from './kept.ts'
import { type Review, startReview } from './review.ts'
import { ReviewInHand } from './review-in-hand.tsx'

type Stage =
  | { readonly at: 'opening' }
  | { readonly at: 'bring'; readonly problem: Problem | null }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'no-convention'; readonly name: string }
  | { readonly at: 'review'; readonly brought: Brought; readonly review: Review; readonly restored: boolean }

/** `/lire`: from a text to a group, across reloads. */
export function ReadPage() {
  const { language } = useLanguage()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [stage, setStage] = useState<Stage>({ at: 'opening' })
  useEffect(() => {
    let left = false
    void takeUp().then((kept) => {
      if (!left) setStage(kept === null ? BRING : { at: 'review', ...kept, restored: true })
    })
    return () => {
      left = true
    }
  }, [])
  const bring = async (file: Blob, name: string) => {
    setStage({ at: 'reading', name })
    try {
      setStage(await readText(file, name, language))
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      setStage({ at: 'bring', problem: error.problem })
    }
  }
  const discard = async () => {
    await forgetReading()
    setStage(BRING)
  }
  switch (stage.at) {
    case 'opening':
      return null
    case 'bring':
      return <BringText working={null} problem={stage.problem} onBring={(file, name) => void bring(file, name)} />
    case 'reading':
      return <BringText working={stage.name} problem={null} onBring={() => undefined} />
    case 'no-convention':
      return <NoConvention name={stage.name} onAgain={() => setStage(BRING)} />
    case 'review':
      return (
        <ReviewInHand
          brought={stage.brought}
          start={stage.review}
          restored={stage.restored}
          onDiscard={() => void discard()}
          onCreated={async (groupId) => {
            await forgetReading()
            // Whom one plays was chosen for the new group: the masthead says it at once.
            await queries.invalidateQueries()
            await navigate({ to: `/groups/${groupId}` })
          }}
        />
      )
  }
}

const BRING: Stage = { at: 'bring', problem: null }

async function readText(file: Blob, name: string, language: string): Promise<Stage> {
  const read = await upload<Omit<Brought, 'name' | 'file'>>(`/api/readings?language=${language}`, file, name)
  if (!read.reading.draft.isConvention) return { at: 'no-convention', name }
  const brought: Brought = { name, file, text: read.text, reading: read.reading }
  const review = startReview(read.reading, randomUuid)
  await keepBrought(brought)
  keepReview(review)
  return { at: 'review', brought, review, restored: false }
}

/** A text that is no convention: said plainly, with what one is. */
export function NoConvention({ name, onAgain }: { readonly name: string; readonly onAgain: () => void }) {
  const words = useReadingWords()
  return (
    <Page title={words.title}>
      <Empty title={words.notConvention.title} teach={words.notConvention.teach(name)}>
        <p>
          <Button rank="primary" onClick={onAgain}>
            {words.notConvention.again}
          </Button>
        </p>
      </Empty>
    </Page>
  )
}
