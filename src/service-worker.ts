import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope & { PRECACHE: { url: string; revision: string | null }[] }

/** Chromium from 123; where it is missing, such calls go through the listeners below and are left to the network there. */
interface StaticRouting {
  addRoutes?: (rules: { condition: { requestMethod: string }; source: 'network' }) => Promise<void>
}

// Calls of the ward never wake this worker; and one that came just as a new version took over would wake the old one, and
// Chromium would then leave the new one waiting (https://github.com/w3c/ServiceWorker/issues/1295).
self.addEventListener('install', (event) => {
  const { addRoutes } = event as StaticRouting
  const routed = addRoutes?.call(event, { condition: { requestMethod: 'POST' }, source: 'network' })
  if (routed) event.waitUntil(routed.catch(() => undefined))
})

/** The server's own doors; whatever else is opened in the window is a screen of the app. */
const isServerPath = (path: string) => /^\/(auth|rest|calendar)\/|^\/config\.json$/.test(path)

/** Pages of people without an account: the ward's own number stands in them, so the network is asked first. */
const isResidentsPath = (path: string) => /^\/(help|check|learned|c)(\/|$)/.test(path)

const appPage = async (request: Request) => (await matchPrecache('/index.html')) ?? fetch(request)

const residentsPage = (request: Request) =>
  fetch(request).catch(async () => (await matchPrecache('/help.html')) ?? Response.error())

// Stands before precaching's own listener: the first to answer wins.
self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url)
  if (event.request.mode !== 'navigate' || isServerPath(pathname)) return
  event.respondWith(isResidentsPath(pathname) ? residentsPage(event.request) : appPage(event.request))
})

/** Parts that few phones need: fetched when one does, and kept from then on. */
const isKeptOnceFetched = (path: string) => path.startsWith('/assets/code-decoder-')
const keptOnceFetched = 'kept-once-fetched'

async function fetchOnce(request: Request) {
  const cache = await caches.open(keptOnceFetched)
  const kept = await cache.match(request)
  if (kept) return kept
  const fetched = await fetch(request)
  if (fetched.ok) await cache.put(request, fetched.clone())
  return fetched
}

self.addEventListener('fetch', (event) => {
  if (isKeptOnceFetched(new URL(event.request.url).pathname)) event.respondWith(fetchOnce(event.request))
})

// A new version waits until the person says so (src/ui/install.ts).
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})

// The very first visit is offline-ready without a reload.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

cleanupOutdatedCaches()
precacheAndRoute(self.PRECACHE)
