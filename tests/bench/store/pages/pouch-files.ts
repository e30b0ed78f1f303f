/** What the page needs without a signal. */
export const kept = ['/pouch.html', '/pouch.js', '/pouchdb.js']
