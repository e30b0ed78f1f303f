import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import type { Backend } from './backend.ts'
import { createCalendarFeed, type FindCalendar } from './calendar-feed.ts'
import { type FindWard, createHelpPage } from './help-page.ts'
import { createSecurityHeaders } from './security-headers.ts'
import { createStaticFiles } from './static-files.ts'

const largestRequest = 5 * 1024 * 1024

/** No letter is ever sent, and a six-digit code asked for by mail could be guessed: nothing here limits the tries. */
const signInDoors = 'signup|token|user|logout'

type Site = {
  app: Backend
  publishableKey: string
  schemaVersion: string
  distDir: string
  publicUrl?: string | undefined
  tiles?: string | undefined
  findWard?: FindWard | undefined
  findCalendar?: FindCalendar | undefined
}

/** Addresses of people without an account. */
const helpPaths = ['/help', '/help/*', '/help.html', '/check', '/check/*', '/learned', '/learned/*']

/** Everything the outside can reach. The library's other doors, `/_system` among them, are not mounted. */
export function createRoutes(site: Site) {
  const toBackend = (context: Context) => site.app.fetch(context.req.raw)
  return (
    new Hono()
      .use(createSecurityHeaders({ supabaseUrl: site.publicUrl, tiles: site.tiles }))
      .use(bodyLimit({ maxSize: largestRequest, onError: tooLarge }))
      .all(`/auth/v1/:door{${signInDoors}}`, toBackend)
      .all('/auth/*', notOffered)
      .all('/rest/v1/*', toBackend)
      .get('/config.json', (context) => {
        context.header('Cache-Control', 'no-cache')
        return context.json(configFor(site, context.req.url))
      })
      .get('/calendar/:file{.+\\.ics}', compress(), createCalendarFeed(site.findCalendar ?? (async () => null)))
      // Short enough to be read aloud.
      .get('/c/:code', (context) => context.redirect(`/help/class/${encodeURIComponent(context.req.param('code'))}`))
      .on('GET', helpPaths, compress(), createHelpPage(site.distDir, site.findWard ?? (async () => null)))
      .get('*', createStaticFiles(site.distDir))
      .notFound((context) => context.text('Not found', 404))
  )
}

const notOffered = (context: Context) =>
  context.json({ code: 'not_offered', message: 'This server does not offer that.', details: null, hint: null }, 404)

const tooLarge = (context: Context) =>
  context.json({ code: 'too_large', message: 'The request is larger than 5 MB.', details: null, hint: null }, 413)

const configFor = ({ publicUrl, publishableKey, schemaVersion, tiles }: Site, url: string) => ({
  supabaseUrl: publicUrl ?? new URL(url).origin,
  publishableKey,
  ...(tiles === undefined ? {} : { tiles }),
  schemaVersion,
})
