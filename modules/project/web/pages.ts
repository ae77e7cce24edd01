/** The pages of projects, loaded together: whoever reads one comes to the others, and the first page of the site lists one file. */
export { DevelopmentsPage } from './developments-page.tsx'
export { ProjectPage } from './project-page.tsx'
export { ProjectsPage } from './projects-page.tsx'
