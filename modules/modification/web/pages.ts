/** Both pages come together: whoever opens one opens the other, and the first load names one file less. */
export { ModificationPage } from './modification-page.tsx'
export { ModificationsPage } from './modifications-page.tsx'
