import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handler } from 'hono'

/** Whose page it is and where to call; null where the address names none and there are several. */
export interface WardShown {
  name: string
  phone: string | null
}

/** Any text in place of an area, for whatever it is worth. */
export type FindWard = (area: string | null) => Promise<WardShown | null>

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replaceAll(/[&<>"']/gu, (sign) => escapes[sign] ?? '')

/** Puts name and telephone number of the ward into the page; what would stand there without them goes. */
export function fillHelpPage(page: string, ward: WardShown | null): string {
  const named = ward === null ? page.replaceAll(/<p [^>]*data-ward[^>]*>.*?<\/p>/gsu, '') : page
  const callable = ward?.phone ? named : named.replaceAll(/<a [^>]*data-call[^>]*>.*?<\/a>/gsu, '')
  return callable
    .replaceAll('{{ward}}', () => escaped(ward?.name ?? ''))
    .replaceAll('{{phone}}', () => escaped(ward?.phone ?? ''))
}

/** The page of people without an account: readable, with the number to call, before any script has run. */
export function createHelpPage(distDir: string, findWard: FindWard): Handler {
  return async (context) => {
    const page = await readFile(join(distDir, 'help.html'), 'utf8').catch(() => null)
    if (page === null) return context.text('Not found', 404)
    // A database in trouble must not keep anybody from reading.
    const ward = await findWard(context.req.query('at')?.slice(0, 60) ?? null).catch(() => null)
    context.header('Cache-Control', 'no-cache')
    return context.html(fillHelpPage(page, ward))
  }
}
