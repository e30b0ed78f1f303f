import type { Handler } from 'hono'

/** The document (RFC 5545) of a team, a ward or a neighbourhood, by its id or code; null where nothing is called so. */
export type FindCalendar = (of: string) => Promise<string | null>

/** What calendar apps ask for again and again: the classes of one team or place. */
export function createCalendarFeed(findCalendar: FindCalendar): Handler {
  return async (context) => {
    const named = (context.req.param('file') ?? '').replace(/\.ics$/u, '')
    const calendar = await findCalendar(named.slice(0, 60))
    if (calendar === null) return context.text('Not found', 404)
    context.header('Content-Type', 'text/calendar; charset=utf-8')
    context.header('Cache-Control', 'max-age=600')
    return context.body(calendar)
  }
}
