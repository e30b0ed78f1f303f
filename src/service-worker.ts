import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope & { PRECACHE: { url: string; revision: string | null }[] }

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
