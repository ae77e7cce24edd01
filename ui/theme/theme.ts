import { createTheme } from '@mantine/core'

/** What Mantine must know at run time; its looks are in `base.css`. */
export const theme = createTheme({
  primaryColor: 'blue',
  defaultRadius: 'xs',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'var(--font-text)',
  headings: { fontFamily: 'var(--font-legal)' },
})
