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
const HeldPage = lazy(() => import('../features/team/held-page.tsx').then((m) => ({ default: m.HeldPage })))
const CoveragePage = lazy(() =>
  import('../features/coverage/coverage-page.tsx').then((m) => ({ default: m.CoveragePage })),
)
const NeighbourhoodPage = lazy(() =>
  import('../features/coverage/neighbourhood-page.tsx').then((m) => ({ default: m.NeighbourhoodPage })),
)
const NeverReachedPage = lazy(() =>
  import('../features/coverage/never-reached-page.tsx').then((m) => ({ default: m.NeverReachedPage })),
)

function Boundary(props: { children: JSX.Element }) {
  return (
    <ErrorBoundary fallback={(error: unknown, reset) => <Trouble error={error} retry={reset} />}>
      <Suspense fallback={<Loading />}>{props.children}</Suspense>
    </ErrorBoundary>
  )
}

/** Nobody is signed in on this phone: two pages, the rest leads here. */
function DoorStep() {
  return (
    <Router root={(props) => <Boundary>{props.children}</Boundary>}>
      <Route path="/sign-in" component={SignInPage} />
      <Route path="/join" component={JoinPage} />
      <Route path="*" component={() => <Navigate href="/sign-in" />} />
    </Router>
  )
}

function Inside(props: { profileId: string }) {
  const [store] = createResource(() => openStore({ id: props.profileId }))
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
            <Route path="/me" component={MePage} />
            <Route path="/join" component={JoinPage} />
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
