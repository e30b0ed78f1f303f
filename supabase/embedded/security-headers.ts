import type { MiddlewareHandler } from 'hono'

type Origins = { supabaseUrl?: string | undefined; tiles?: string | undefined }

/** `https://tile.example.org/{z}/{x}/{y}.png`, also with `{s}` in the host, as a source of the content policy. */
function originOf(url: string): string {
  const { protocol, host } = new URL(url.replaceAll('{s}', 'any-of-them'))
  return `${protocol}//${host.replaceAll('any-of-them', '*')}`
}

const origins = (...urls: (string | undefined)[]) => urls.filter((url) => url !== undefined).map(originOf)

export function contentPolicy({ supabaseUrl, tiles }: Origins): string {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:', ...origins(tiles)],
    // The service worker fetches tiles to keep them, which counts as connecting.
    'connect-src': ["'self'", ...origins(supabaseUrl, tiles)],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  }
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ')
}

export function createSecurityHeaders(allowed: Origins): MiddlewareHandler {
  const policy = contentPolicy(allowed)
  return async (context, next) => {
    await next()
    context.header('Content-Security-Policy', policy)
    context.header('X-Content-Type-Options', 'nosniff')
    context.header('X-Frame-Options', 'DENY')
    context.header('Referrer-Policy', 'strict-origin-when-cross-origin')
    context.header('Permissions-Policy', 'geolocation=(self), camera=(self), microphone=(), payment=(), usb=()')
    context.header('Cross-Origin-Opener-Policy', 'same-origin')
  }
}
