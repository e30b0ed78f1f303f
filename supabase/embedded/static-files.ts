import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, Handler } from 'hono'

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const compressible = /^(text|application\/(json|manifest))|svg/
const smallestWorthCompressing = 1024

type Encoding = 'br' | 'gzip' | 'identity'
type Kept = { path: string; changedAt: number; etag: string; bodies: Partial<Record<Encoding, Buffer<ArrayBuffer>>> }

const compress = {
  // Eight in a hundred of the work of 9, for one in a hundred more to send.
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
}

/** Serves the built app; a navigation to an address without a file is a page of the app, so it gets `index.html`. */
export function createStaticFiles(root: string): Handler {
  const kept = new Map<string, Kept>()
  return async (context) => {
    const file = await findFile(root, context)
    if (file === null) return context.text('Not found', 404)
    const found = await keep(kept, file)
    const isNamedByContent = /\/assets\/.*-[\w-]{8,}\.\w+$/.test(file.path.split(sep).join('/'))
    context.header('Cache-Control', isNamedByContent ? 'public, max-age=31536000, immutable' : 'no-cache')
    context.header('ETag', found.etag)
    context.header('Vary', 'Accept-Encoding')
    if (context.req.header('If-None-Match') === found.etag) return context.body(null, 304)
    return answer(context, found)
  }
}

type FoundFile = { path: string; changedAt: number }

async function findFile(root: string, context: Context): Promise<FoundFile | null> {
  const path = resolve(root, `.${context.req.path}`)
  const isInside = path === resolve(root) || path.startsWith(resolve(root) + sep)
  if (!isInside) return null
  const exact = (await readable(path)) ?? (await readable(join(path, 'index.html')))
  if (exact !== null || !isNavigation(context)) return exact
  return readable(join(root, 'index.html'))
}

const isNavigation = ({ req }: Context) =>
  extname(req.path) === '' && (req.header('Accept') ?? '').includes('text/html')

async function readable(path: string): Promise<FoundFile | null> {
  const stats = await stat(path).catch(() => null)
  return stats?.isFile() === true ? { path, changedAt: stats.mtimeMs } : null
}

async function keep(kept: Map<string, Kept>, { path, changedAt }: FoundFile): Promise<Kept> {
  const before = kept.get(path)
  if (before?.changedAt === changedAt) return before
  const body = await readFile(path)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const fresh: Kept = { path, changedAt, etag, bodies: { identity: body } }
  kept.set(path, fresh)
  return fresh
}

async function answer(context: Context, kept: Kept) {
  const type = mimeTypes[extname(kept.path)] ?? 'application/octet-stream'
  const identity = kept.bodies.identity ?? Buffer.alloc(0)
  const mayCompress = compressible.test(type) && identity.length >= smallestWorthCompressing
  const encoding = mayCompress ? bestEncoding(context.req.header('Accept-Encoding') ?? '') : 'identity'
  context.header('Content-Type', type)
  if (encoding === 'identity') return context.body(identity)
  context.header('Content-Encoding', encoding)
  return context.body((kept.bodies[encoding] ??= await compress[encoding](identity)))
}

const bestEncoding = (accepted: string): Encoding =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
