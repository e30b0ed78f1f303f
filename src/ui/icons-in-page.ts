import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const place = '<!--icons-->'

/**
 * The strokes of all icons stand in the page: fetched as a file of their own they would be read anew with every icon
 * that appears, and be missing on the next screen once the signal is gone.
 */
export const iconsInPage = (): Plugin => ({
  name: 'icons-in-page',
  transformIndexHtml: (html) => html.replace(place, () => readFileSync('src/ui/icons.svg', 'utf8')),
})
