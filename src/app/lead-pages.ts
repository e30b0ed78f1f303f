/** The pages of those who steer, behind one file: whoever only walks loads none of their addresses. */
export const coveragePage = () =>
  import('../features/coverage/coverage-page.tsx').then((m) => ({ default: m.CoveragePage }))
export const neighbourhoodPage = () =>
  import('../features/coverage/neighbourhood-page.tsx').then((m) => ({ default: m.NeighbourhoodPage }))
export const neverReachedPage = () =>
  import('../features/coverage/never-reached-page.tsx').then((m) => ({ default: m.NeverReachedPage }))
export const assignPage = () => import('../features/assign/assign-page.tsx').then((m) => ({ default: m.AssignPage }))
export const personStreetsPage = () =>
  import('../features/assign/person-page.tsx').then((m) => ({ default: m.PersonPage }))
export const heldPage = () => import('../features/team/held-page.tsx').then((m) => ({ default: m.HeldPage }))
export const newOutingPage = () =>
  import('../features/outings/new-outing-page.tsx').then((m) => ({ default: m.NewOutingPage }))
export const bookingsPage = () =>
  import('../features/bookings/bookings-page.tsx').then((m) => ({ default: m.BookingsPage }))
export const tomorrowPage = () =>
  import('../features/bookings/tomorrow-page.tsx').then((m) => ({ default: m.TomorrowPage }))
export const servicePage = () =>
  import('../features/bookings/service-page.tsx').then((m) => ({ default: m.ServicePage }))
export const helpPointsPage = () =>
  import('../features/help-points/help-points-page.tsx').then((m) => ({ default: m.HelpPointsPage }))
export const newClassPage = () =>
  import('../features/classes/new-class-page.tsx').then((m) => ({ default: m.NewClassPage }))
export const classesPage = () =>
  import('../features/classes/classes-page.tsx').then((m) => ({ default: m.ClassesPage }))
export const classPage = () => import('../features/classes/class-page.tsx').then((m) => ({ default: m.ClassPage }))
export const announcePage = () =>
  import('../features/class-news/announce-page.tsx').then((m) => ({ default: m.AnnouncePage }))
export const afterPage = () => import('../features/class-news/after-page.tsx').then((m) => ({ default: m.AfterPage }))
