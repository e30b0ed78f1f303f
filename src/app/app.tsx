import { Navigate, Route, Router } from '@solidjs/router'
import { ErrorBoundary, type JSX, Show, Suspense, createResource, lazy } from 'solid-js'
import { currentAccount } from '../backend/account.ts'
import { openStore } from '../store/open-store.ts'
import { StoreProvider } from '../store/store-context.tsx'
import { Loading } from '../ui/loading.tsx'
import { AppShell } from './app-shell.tsx'
import { HomePage } from './home-page.tsx'
import { Trouble } from './trouble.tsx'

const SignInPage = lazy(() => import('../features/account/sign-in-page.tsx').then((m) => ({ default: m.SignInPage })))
const JoinPage = lazy(() => import('../features/account/join-page.tsx').then((m) => ({ default: m.JoinPage })))
const OutboxPage = lazy(() => import('../features/account/outbox-page.tsx').then((m) => ({ default: m.OutboxPage })))
const MePage = lazy(() => import('../features/account/me-page.tsx').then((m) => ({ default: m.MePage })))
const StreetsPage = lazy(() => import('../features/streets/streets-page.tsx').then((m) => ({ default: m.StreetsPage })))
const StreetPage = lazy(() => import('../features/streets/street-page.tsx').then((m) => ({ default: m.StreetPage })))
const AddHouseholdPage = lazy(() =>
  import('../features/streets/add-household-page.tsx').then((m) => ({ default: m.AddHouseholdPage })),
)
const HouseholdPage = lazy(() =>
  import('../features/visits/household-page.tsx').then((m) => ({ default: m.HouseholdPage })),
)
const VisitPage = lazy(() => import('../features/visits/visit-page.tsx').then((m) => ({ default: m.VisitPage })))
const CorrectVisitPage = lazy(() =>
  import('../features/visits/correct-visit-page.tsx').then((m) => ({ default: m.CorrectVisitPage })),
)
const CheckInPage = lazy(() => import('../features/visits/check-in-page.tsx').then((m) => ({ default: m.CheckInPage })))
const PersonPage = lazy(() => import('../features/visits/person-page.tsx').then((m) => ({ default: m.PersonPage })))
const WalkUpPage = lazy(() => import('../features/visits/walk-up-page.tsx').then((m) => ({ default: m.WalkUpPage })))
const EditRefusedPage = lazy(() =>
  import('../features/visits/edit-refused-page.tsx').then((m) => ({ default: m.EditRefusedPage })),
)
const ResetPage = lazy(() => import('../features/account/reset-page.tsx').then((m) => ({ default: m.ResetPage })))
const TeamsPage = lazy(() => import('../features/team/teams-page.tsx').then((m) => ({ default: m.TeamsPage })))
const TeamPage = lazy(() => import('../features/team/team-page.tsx').then((m) => ({ default: m.TeamPage })))
const CardPage = lazy(() => import('../features/team/card-page.tsx').then((m) => ({ default: m.CardPage })))
const leadPages = () => import('./lead-pages.ts')
const HeldPage = lazy(() => leadPages().then((m) => m.heldPage()))
const CoveragePage = lazy(() => leadPages().then((m) => m.coveragePage()))
const NeighbourhoodPage = lazy(() => leadPages().then((m) => m.neighbourhoodPage()))
const NeverReachedPage = lazy(() => leadPages().then((m) => m.neverReachedPage()))
const AssignPage = lazy(() => leadPages().then((m) => m.assignPage()))
const PersonStreetsPage = lazy(() => leadPages().then((m) => m.personStreetsPage()))
const OutingsPage = lazy(() => import('../features/outings/outings-page.tsx').then((m) => ({ default: m.OutingsPage })))
const BookingsPage = lazy(() => leadPages().then((m) => m.bookingsPage()))
const TomorrowPage = lazy(() => leadPages().then((m) => m.tomorrowPage()))
const ServicePage = lazy(() => leadPages().then((m) => m.servicePage()))
const HelpPointsPage = lazy(() => leadPages().then((m) => m.helpPointsPage()))
const ClassesPage = lazy(() => leadPages().then((m) => m.classesPage()))
const NewClassPage = lazy(() => leadPages().then((m) => m.newClassPage()))
const ClassPage = lazy(() => leadPages().then((m) => m.classPage()))
const AnnouncePage = lazy(() => leadPages().then((m) => m.announcePage()))
const AfterPage = lazy(() => leadPages().then((m) => m.afterPage()))
const NewOutingPage = lazy(() => leadPages().then((m) => m.newOutingPage()))
const ClassDoorPage = lazy(() =>
  import('../features/class-door/class-door-page.tsx').then((m) => ({ default: m.ClassDoorPage })),
)
const OutingPage = lazy(() => import('../features/outings/outing-page.tsx').then((m) => ({ default: m.OutingPage })))

function Boundary(props: { children: JSX.Element }) {
  return (
    <ErrorBoundary fallback={(error: unknown, reset) => <Trouble error={error} retry={reset} />}>
      <Suspense fallback={<Loading />}>{props.children}</Suspense>
    </ErrorBoundary>
  )
}

/** Nobody is signed in on this phone: the pages anybody may open, the rest leads here. */
function DoorStep() {
  return (
    <Router root={(props) => <Boundary>{props.children}</Boundary>}>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/join/:code?" component={JoinPage} />
      <Route path="/reset" component={ResetPage} />
      <Route path="*" component={() => <Navigate href="/sign-in" />} />
    </Router>
  )
}

function Inside(props: { profileId: string }) {
  const recalling = location.pathname === '/' ? 'walk' : undefined
  const [store] = createResource(() => openStore({ id: props.profileId, recalling }))
  return (
    <Show when={store()} fallback={<Loading />}>
      {(opened) => (
        <StoreProvider store={opened()}>
          <Router
            root={(inner) => (
              <AppShell>
                <Boundary>{inner.children}</Boundary>
              </AppShell>
            )}
          >
            <Route path="/" component={HomePage} />
            <Route path="/streets" component={StreetsPage} />
            <Route path="/streets/:partId" component={StreetPage} />
            <Route path="/streets/:partId/add" component={AddHouseholdPage} />
            <Route path="/households/:id" component={HouseholdPage} />
            <Route path="/households/:id/visit" component={VisitPage} />
            <Route path="/households/:id/visits/:visitId" component={CorrectVisitPage} />
            <Route path="/households/:id/check-in/:visitId" component={CheckInPage} />
            <Route path="/households/:id/people/:personId" component={PersonPage} />
            <Route path="/walk-up/:rootId?" component={WalkUpPage} />
            <Route path="/outbox" component={OutboxPage} />
            <Route path="/outbox/:commandId" component={EditRefusedPage} />
            <Route path="/held" component={HeldPage} />
            <Route path="/coverage/:areaId?" component={CoveragePage} />
            <Route path="/coverage/:areaId/streets" component={NeighbourhoodPage} />
            <Route path="/coverage/:areaId/never" component={NeverReachedPage} />
            <Route path="/assign/:areaId?" component={AssignPage} />
            <Route path="/assign/:areaId/person/:profileId" component={PersonStreetsPage} />
            <Route path="/outings" component={OutingsPage} />
            <Route path="/classes" component={ClassesPage} />
            <Route path="/classes/new" component={NewClassPage} />
            <Route path="/classes/:id" component={ClassPage} />
            <Route path="/classes/:id/announce" component={AnnouncePage} />
            <Route path="/classes/:id/after" component={AfterPage} />
            <Route path="/outings/new" component={NewOutingPage} />
            <Route path="/outings/:id" component={OutingPage} />
            <Route path="/bookings/:id?" component={BookingsPage} />
            <Route path="/bookings/tomorrow" component={TomorrowPage} />
            <Route path="/bookings/hours/:teamId?" component={ServicePage} />
            <Route path="/classes/:id/door" component={ClassDoorPage} />
            <Route path="/help-points" component={HelpPointsPage} />
            <Route path="/me" component={MePage} />
            <Route path="/team" component={TeamsPage} />
            <Route path="/team/:teamId" component={TeamPage} />
            <Route path="/card" component={CardPage} />
            <Route path="/join/:code?" component={JoinPage} />
            <Route path="/reset" component={ResetPage} />
            <Route path="/sign-in" component={SignInPage} />
            <Route path="*" component={() => <Navigate href="/" />} />
          </Router>
        </StoreProvider>
      )}
    </Show>
  )
}

/** Who is signed in changes only with a fresh start, so one person's rows never stay in the memory of the next. */
export function App() {
  const account = currentAccount()
  return (
    <Boundary>
      <Show when={account} fallback={<DoorStep />}>
        {(known) => <Inside profileId={known().id} />}
      </Show>
    </Boundary>
  )
}
