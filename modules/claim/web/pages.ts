/** The pages of disputes, loaded together: whoever reads one comes to the others, and the first page of the site lists one file. */
export { ClaimPage } from './claim-page.tsx'
export { RegisterPage } from './register-page.tsx'
