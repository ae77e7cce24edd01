export { consultationCase } from './consultation-case.ts'
export { due } from './due.ts'
export { letters } from './letters.ts'
export { siret } from './notice-blocks.ts'
export { noticeDocuments } from './notice-document.ts'
export { CATEGORIES, DOCUMENTS, PROCEDURES } from './notice-words.ts'
export {
  awardsOf,
  type ConsultationRow,
  consultationOf,
  consultationsOf,
  noticedConsultation,
  standingsOf,
} from './queries.ts'
export { routes } from './routes.ts'
export { tasks } from './tasks.ts'
