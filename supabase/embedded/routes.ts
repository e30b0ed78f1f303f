import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Backend } from './backend.ts'
import { createSecurityHeaders } from './security-headers.ts'
import { createStaticFiles } from './static-files.ts'

const largestRequest = 5 * 1024 * 1024

type Site = {
  app: Backend
  publishableKey: string
  schemaVersion: string
  distDir: string
  publicUrl?: string | undefined
  tiles?: string | undefined
}

/** Everything the outside can reach. The library's other doors, `/_system` among them, are not mounted. */
export function createRoutes(site: Site) {
  const toBackend = (context: Context) => site.app.fetch(context.req.raw)
  return new Hono()
    .use(createSecurityHeaders({ supabaseUrl: site.publicUrl, tiles: site.tiles }))
    .use(bodyLimit({ maxSize: largestRequest, onError: tooLarge }))
    .all('/auth/v1/*', toBackend)
    .all('/rest/v1/*', toBackend)
    .get('/config.json', (context) => {
      context.header('Cache-Control', 'no-cache')
      return context.json(configFor(site, context.req.url))
    })
    .get('*', createStaticFiles(site.distDir))
    .notFound((context) => context.text('Not found', 404))
}

const tooLarge = (context: Context) =>
  context.json({ code: 'too_large', message: 'The request is larger than 5 MB.', details: null, hint: null }, 413)

const configFor = ({ publicUrl, publishableKey, schemaVersion, tiles }: Site, url: string) => ({
  supabaseUrl: publicUrl ?? new URL(url).origin,
  publishableKey,
  ...(tiles === undefined ? {} : { tiles }),
  schemaVersion,
})
