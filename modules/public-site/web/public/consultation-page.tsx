import { useParams } from '@tanstack/react-router'
import { ConsultationView } from './consultation.tsx'
import { type ConsultationRead, usePublic } from './reading.ts'
import { Unread } from './unread.tsx'

/** `/consultations/$id`: all that was published of one consultation, and what one can do there. */
export function ConsultationPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  const read = usePublic<ConsultationRead>(`/api/public/consultations/${id}`)
  if (read.data === undefined) return <Unread error={read.error} onRetry={() => void read.refetch()} />
  return <ConsultationView {...read.data} />
}
