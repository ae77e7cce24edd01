/** The pages of subcontracting, loaded together: whoever reads one comes to the others, and the first page of the site lists one file. */
export { AssignmentPage } from './assignment-page.tsx'
export { AssignmentsPage } from './assignments-page.tsx'
export { RequestPage } from './request-page.tsx'
export { RequestsPage } from './requests-page.tsx'
export { SubcontractorPage } from './subcontractor-page.tsx'
export { SubcontractorsPage } from './subcontractors-page.tsx'
