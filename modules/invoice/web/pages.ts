/** The pages of invoices and of their terms, loaded together: whoever reads one comes to the others, and the first page of the site lists one file. */
export { InvoicePage } from './invoice-page.tsx'
export { InvoicesPage } from './invoices-page.tsx'
export { TermsListPage } from './terms-list.tsx'
export { TermsPage } from './terms-page.tsx'
